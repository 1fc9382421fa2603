using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.History;

/// <summary>/history: the finished games, latest first; ◀ and ▶ turn the pages in the same message.</summary>
internal sealed class HistoryCommand(GameCalls game) : IChatCommand, ITapHandler
{
    private const int Size = 10;

    public string Name => "history";

    public Enum Description => HistoryPhrase.CommandHistory;

    public bool GoesAhead => true;

    public IReadOnlyList<string> Verbs { get; } = [HistoryView.Next, HistoryView.Back];

    public async Task Run(Turn turn, string arguments, CancellationToken stop)
    {
        var answer = await Turn(turn, new HistoryState { Serial = turn.State.History.Serial + 1 }, stop);
        if (answer is Answer<Page<Session>>.Ok(var page))
            turn.Say(HistoryView.TextOf(page.Items, turn.Words), HistoryView.Buttons(turn.State.History));
        else GameProblems.Tell(turn, answer);
    }

    public async Task Answer(Turn turn, Tap tap, CancellationToken stop)
    {
        var shown = turn.State.History;
        if (tap.Scope != shown.Serial)
        {
            turn.Toast(turn.Words[Phrase.StaleBoard]);
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

        if (await Turn(turn, wanted, stop) is Answer<Page<Session>>.Ok(var page))
        {
            turn.Rewrite(tap.MessageId, HistoryView.TextOf(page.Items, turn.Words), HistoryView.Buttons(turn.State.History));
        }
        else
        {
            turn.Toast(turn.Words[Phrase.GameAway]);
        }
    }

    /// <summary>Asks for the page and, when it is there, remembers it as the shown one.</summary>
    private async Task<Answer<Page<Session>>> Turn(Turn turn, HistoryState wanted, CancellationToken stop)
    {
        var answer = await game.Ask(api => api.Sessions(turn.Token, wanted.Cursor, Size, stop), stop);
        if (answer is Answer<Page<Session>>.Ok(var page)) turn.State = turn.State with { History = wanted with { Next = page.Next } };
        return answer;
    }
}
