using System.Collections.Concurrent;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Security;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Bot.Tokens;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Administration;

/// <summary>
/// Tries the draft on twelve pairs, one after the other, and shows each result while the chat continues. Nothing of it is stored: after a
/// restart the admin taps again.
/// </summary>
internal sealed partial class TrialRun(
    AdministrationCalls administration, TokenMinter tokens, IHostApplicationLifetime life, TimeProvider time, ILogger<TrialRun> log)
{
    // Telegram takes about one edit per second; what comes faster shows with the next one.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.5);

    private readonly ConcurrentDictionary<long, bool> _running = new();

    public async Task RunAsync(Turn turn, int messageId, CancellationToken cancellationToken)
    {
        if (turn.State.Draft is not { } draft)
        {
            turn.Toast(turn.Words[AdministrationPhrase.AdminNoDraft]);
            return;
        }

        var answer = await administration.AskAsync(api => api.TrialPairsAsync(turn.Token, cancellationToken), cancellationToken);
        if (AccessDenied.Stops(turn, answer)) return;
        if (answer is not Answer<IReadOnlyList<TrialPair>>.Ok(var pairs))
        {
            turn.Say(turn.Words[Phrase.GameAway]);
            return;
        }

        if (_running.TryAdd(turn.Update.ChatId, true))
            _ = Task.Run(() => TryAllAsync(turn, messageId, draft, pairs, turn.Words), CancellationToken.None);
        else turn.Toast(turn.Words[AdministrationPhrase.TrialRunning]);
    }

    private async Task TryAllAsync(Turn turn, int messageId, Draft draft, IReadOnlyList<TrialPair> pairs, Words words)
    {
        var results = new List<TrialResult>();
        var trouble = "";
        try
        {
            Show(turn, messageId, TrialView.TextOf(results, pairs.Count, draft.BasedOn, words), words);
            trouble = await TryEachAsync(turn, messageId, draft, pairs, results, words, life.ApplicationStopping);
        }
        catch (OperationCanceledException) when (life.ApplicationStopping.IsCancellationRequested)
        {
            return;
        }
        catch (Exception error)
        {
            LogBroken(ErrorTrace.Of(error));
            trouble = words[Phrase.Failed];
        }
        finally
        {
            _running.TryRemove(turn.Update.ChatId, out _);
        }

        Show(
            turn, messageId, $"{TrialView.TextOf(results, pairs.Count, draft.BasedOn, words)}\n\n{trouble}".TrimEnd(), words, isLast: true);
    }

    /// <summary>Returns what went wrong; empty when nothing did.</summary>
    private async Task<string> TryEachAsync(
        Turn turn,
        int messageId,
        Draft draft,
        IReadOnlyList<TrialPair> pairs,
        List<TrialResult> results,
        Words words,
        CancellationToken cancellationToken)
    {
        var shown = time.GetTimestamp();
        foreach (var (first, second) in pairs)
        {
            // The turn's own token would run out before a slow model is through. That the code was given is what the game has just
            // confirmed.
            var token = tokens.Mint(turn.Speaker.Id, gaveCode: true);
            var answer = await administration.AskAsync(
                api => api.TryPairAsync(token, new Trial(draft.Content, first, second), cancellationToken), cancellationToken);
            if (answer is not Answer<TrialResult>.Ok(var result)) return AdminProblems.Of(answer, words);

            results.Add(result);
            if (messageId == 0 || results.Count == pairs.Count || time.GetElapsedTime(shown) < Pause) continue;
            Show(turn, messageId, TrialView.TextOf(results, pairs.Count, draft.BasedOn, words), words);
            shown = time.GetTimestamp();
        }

        return "";
    }

    private static void Show(Turn turn, int messageId, string text, Words words, bool isLast = false)
    {
        var buttons = TrialView.ButtonsOf(words);
        turn.Pass(messageId == 0 ? new Outgoing.Say(text, buttons) : new Outgoing.Rewrite(messageId, text, buttons), isLast);
    }

    [LoggerMessage(LogLevel.Error, "A trial of settings failed; the admin got a message: {Error}")]
    private partial void LogBroken(string error);
}
