using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Game;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Collection;

/// <summary>Marks the selected thing as a favourite, or takes the mark away.</summary>
internal sealed class FavouriteMarks(GameCalls game, BoardPages pages)
{
    public async Task ToggleAsync(Turn turn, long id, CancellationToken cancellationToken)
    {
        if (await IsMarkedAsync(turn, id, cancellationToken) is not { } isMarked) return;

        var answer = isMarked
            ? await game.DoAsync(api => api.RemoveFavouriteAsync(turn.Token, id, cancellationToken), cancellationToken)
            : await game.DoAsync(api => api.AddFavouriteAsync(turn.Token, id, cancellationToken), cancellationToken);
        if (answer is not Answer<bool>.Ok)
        {
            GameProblems.Tell(turn, answer);
            return;
        }

        turn.Board = turn.Board with
        {
            Selected = turn.Board.Selected is { } held && held.Id == id ? held with { IsFavourite = !isMarked } : turn.Board.Selected,
            Base = Marked(turn.Board.Base),
            Page = Marked(turn.Board.Page),
        };
        turn.ShowBoard();
        turn.Toast(turn.Words[isMarked ? CollectionPhrase.FavouriteRemoved : CollectionPhrase.FavouriteAdded]);
        // Where favourites have a place of their own, the mark moves the thing.
        if (turn.Board.FavouritesOnly || turn.Board.Sort is CollectionSort.Favourites) await pages.RefreshAsync(turn, cancellationToken);

        IReadOnlyList<Thing> Marked(IReadOnlyList<Thing> things) =>
            [.. things.Select(thing => thing.Id == id ? thing with { IsFavourite = !isMarked } : thing)];
    }

    /// <summary>Null when that cannot be found out, which the player was told.</summary>
    private async Task<bool?> IsMarkedAsync(Turn turn, long id, CancellationToken cancellationToken)
    {
        var shown = turn.Board.Base.Concat(turn.Board.Page).FirstOrDefault(thing => thing.Id == id);
        if ((shown ?? turn.Board.Selected) is { } thing && thing.Id == id) return thing.IsFavourite;

        var answer = await game.AskAsync(api => api.ElementAsync(turn.Token, id, cancellationToken), cancellationToken);
        if (answer is Answer<ElementDetails>.Ok(var details)) return details.IsFavourite;
        GameProblems.Tell(turn, answer);
        return null;
    }
}
