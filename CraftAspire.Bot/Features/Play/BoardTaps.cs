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

    public Task AnswerAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        if (tap.MessageId > 0) turn.TappedBoard = tap.MessageId;
        if (tap.Scope != turn.Board.Serial || (!turn.Board.IsOpen && tap.Verb != BoardVerbs.NewGame))
            return DeclineAsync(turn, cancellationToken);

        _ = long.TryParse(tap.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        return tap.Verb switch
        {
            BoardVerbs.Thing => combiner.ChooseAsync(turn, id, cancellationToken),
            BoardVerbs.Next => pages.NextAsync(turn, cancellationToken),
            BoardVerbs.Back => pages.BackAsync(turn, cancellationToken),
            BoardVerbs.First => pages.FirstAsync(turn, cancellationToken),
            BoardVerbs.Sort => pages.NextSortAsync(turn, cancellationToken),
            BoardVerbs.Favourites => pages.FavouritesAsync(turn, cancellationToken),
            BoardVerbs.Everything => pages.EverythingAsync(turn, cancellationToken),
            BoardVerbs.Mark => favourites.ToggleAsync(turn, id, cancellationToken),
            BoardVerbs.About => elements.ShowAsync(turn, id, cancellationToken),
            BoardVerbs.Suggestion => combiner.TakeSuggestionAsync(turn, (int)Math.Min(id, int.MaxValue), cancellationToken),
            BoardVerbs.Again => combiner.TryAgainAsync(turn, cancellationToken),
            BoardVerbs.NewGame => start.RunAsync(turn, "", cancellationToken),
            _ => CancelAsync(turn),
        };
    }

    /// <summary>Deletes an old board and draws the current one.</summary>
    private Task DeclineAsync(Turn turn, CancellationToken cancellationToken)
    {
        turn.Toast(turn.Words[Phrase.StaleBoard]);
        if (turn.Board.IsOpen) return pages.RefreshAsync(turn, cancellationToken);
        if (turn.Board.Serial > 0) turn.ShowBoard();
        return Task.CompletedTask;
    }

    private static Task CancelAsync(Turn turn)
    {
        turn.Board = turn.Board with { Selected = null };
        turn.ShowBoard();
        return Task.CompletedTask;
    }
}
