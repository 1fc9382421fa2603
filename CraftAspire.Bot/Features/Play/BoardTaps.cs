using System.Globalization;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Features.Collection;
using CraftAspire.Bot.Features.Elements;
using CraftAspire.Bot.Languages;

namespace CraftAspire.Bot.Features.Play;

/// <summary>Taps on the board. Buttons of an earlier board say so instead of acting.</summary>
internal sealed class BoardTaps(
    BoardPages pages, Combiner combiner, FavouriteMarks favourites, ElementCard elements, StartCommand start) : ITapHandler
{
    public IReadOnlyList<string> Verbs { get; } =
    [
        BoardVerbs.Thing, BoardVerbs.Next, BoardVerbs.Back, BoardVerbs.First, BoardVerbs.Sort, BoardVerbs.Favourites,
        BoardVerbs.Everything, BoardVerbs.Cancel, BoardVerbs.Mark, BoardVerbs.About, BoardVerbs.Suggestion, BoardVerbs.Again,
        BoardVerbs.NewGame,
    ];

    public Task Answer(Turn turn, Tap tap, CancellationToken stop)
    {
        if (tap.MessageId > 0) turn.TappedBoard = tap.MessageId;
        if (tap.Scope != turn.Board.Serial || (!turn.Board.IsOpen && tap.Verb != BoardVerbs.NewGame)) return Decline(turn, stop);

        _ = long.TryParse(tap.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        return tap.Verb switch
        {
            BoardVerbs.Thing => combiner.Choose(turn, id, stop),
            BoardVerbs.Next => pages.Next(turn, stop),
            BoardVerbs.Back => pages.Back(turn, stop),
            BoardVerbs.First => pages.First(turn, stop),
            BoardVerbs.Sort => pages.NextSort(turn, stop),
            BoardVerbs.Favourites => pages.Favourites(turn, stop),
            BoardVerbs.Everything => pages.Everything(turn, stop),
            BoardVerbs.Mark => favourites.Toggle(turn, id, stop),
            BoardVerbs.About => elements.Show(turn, id, stop),
            BoardVerbs.Suggestion => combiner.TakeSuggestion(turn, (int)Math.Min(id, int.MaxValue), stop),
            BoardVerbs.Again => combiner.TryAgain(turn, stop),
            BoardVerbs.NewGame => start.Run(turn, "", stop),
            _ => Cancel(turn),
        };
    }

    /// <summary>Deletes an old board and draws the current one.</summary>
    private Task Decline(Turn turn, CancellationToken stop)
    {
        turn.Toast(turn.Words[Phrase.StaleBoard]);
        if (turn.Board.IsOpen) return pages.Refresh(turn, stop);
        if (turn.Board.Serial > 0) turn.ShowBoard();
        return Task.CompletedTask;
    }

    private static Task Cancel(Turn turn)
    {
        turn.Board = turn.Board with { Selected = null };
        turn.ShowBoard();
        return Task.CompletedTask;
    }
}
