using System.Globalization;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Features.Play;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.History;

/// <summary>
/// /history: the finished games, latest first; ◀ and ▶ turn the pages in the same message. The last one can be taken up again.
/// </summary>
internal sealed class HistoryCommand(GameCalls game, StartCommand start, TimeProvider time) : IChatCommand, ITapHandler
{
    private const int Size = 10;

    public string Name => "history";

    public Enum Description => HistoryPhrase.CommandHistory;

    public IReadOnlyList<string> Verbs { get; } = [HistoryView.Next, HistoryView.Back, HistoryView.Reopen];

    public async Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var answer = await TurnAsync(turn, new HistoryState { Serial = turn.State.History.Serial + 1 }, cancellationToken);
        if (answer is Answer<Page<Session>>.Ok(var page))
            turn.Say(HistoryView.TextOf(page.Items, turn.Words), Buttons(turn, page));
        else GameProblems.Tell(turn, answer);
    }

    public async Task AnswerAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        var shown = turn.State.History;
        if (tap.Scope != shown.Serial)
        {
            turn.Toast(turn.Words[Phrase.StaleBoard]);
            return;
        }

        if (tap.Verb == HistoryView.Reopen)
        {
            await ReopenAsync(turn, tap, cancellationToken);
            return;
        }

        var wanted = tap.Verb switch
        {
            HistoryView.Next when shown.Next is { } next => shown with { Cursor = next, Before = [.. shown.Before, shown.Cursor ?? ""] },
            HistoryView.Back when shown.Before is [.., var before] =>
                shown with { Cursor = before.Length == 0 ? null : before, Before = [.. shown.Before.SkipLast(1)] },
            _ => null,
        };
        if (wanted is null) return;

        if (await TurnAsync(turn, wanted, cancellationToken) is Answer<Page<Session>>.Ok(var page))
        {
            turn.Rewrite(tap.MessageId, HistoryView.TextOf(page.Items, turn.Words), Buttons(turn, page));
        }
        else
        {
            turn.Toast(turn.Words[Phrase.GameAway]);
        }
    }

    private async Task ReopenAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        if (!long.TryParse(tap.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return;
        var answer = await game.AskAsync(api => api.ReopenSessionAsync(turn.Token, id, cancellationToken), cancellationToken);
        if (answer is Answer<StartedSession>.Ok(var started)) await start.OpenAsync(turn, started, turn.Speaker.Id, cancellationToken);
        else GameProblems.Tell(turn, answer);
    }

    private IReadOnlyList<IReadOnlyList<Button>>? Buttons(Turn turn, Page<Session> page) =>
        HistoryView.Buttons(turn.State.History, page.Items, time.GetUtcNow(), turn.Words);

    /// <summary>Asks for the page and, when it is there, remembers it as the shown one.</summary>
    private async Task<Answer<Page<Session>>> TurnAsync(Turn turn, HistoryState wanted, CancellationToken cancellationToken)
    {
        var answer = await game.AskAsync(api => api.SessionsAsync(turn.Token, wanted.Cursor, Size, cancellationToken), cancellationToken);
        if (answer is Answer<Page<Session>>.Ok(var page)) turn.State = turn.State with { History = wanted with { Next = page.Next } };
        return answer;
    }
}
