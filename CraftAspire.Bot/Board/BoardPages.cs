using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Game;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Board;

/// <summary>Fills the board with things: pages, orders, favourites and searches.</summary>
internal sealed class BoardPages(GameCalls game)
{
    /// <summary>Things on one page: four rows of three, or six of two.</summary>
    public const int Size = 12;

    // The orders that the button goes through.
    private static readonly CollectionSort[] Sorts = [CollectionSort.Recent, CollectionSort.Name, CollectionSort.Depth, CollectionSort.Discoveries];

    /// <summary>Searches the collection and shows what is like the words.</summary>
    public Task Search(Turn turn, string words, CancellationToken stop) =>
        Turn(turn, turn.Board with { Search = words, FavouritesOnly = false, Cursor = null, Before = [] }, stop);

    /// <summary>Shows the first page of everything.</summary>
    public Task Everything(Turn turn, CancellationToken stop) =>
        Turn(turn, turn.Board with { Search = null, FavouritesOnly = false, Cursor = null, Before = [] }, stop);

    public Task Favourites(Turn turn, CancellationToken stop) =>
        Turn(turn, turn.Board with { Search = null, FavouritesOnly = true, Cursor = null, Before = [] }, stop);

    public Task NextSort(Turn turn, CancellationToken stop)
    {
        var sort = Sorts[(Array.IndexOf(Sorts, turn.Board.Sort) + 1) % Sorts.Length];
        return Turn(turn, turn.Board with { Sort = sort, Cursor = null, Before = [] }, stop);
    }

    public Task Next(Turn turn, CancellationToken stop) =>
        Turn(turn, turn.Board with { Cursor = turn.Board.Next, Before = [.. turn.Board.Before, turn.Board.Cursor ?? ""] }, stop);

    public Task Back(Turn turn, CancellationToken stop)
    {
        var before = turn.Board.Before;
        if (before.Count == 0) return Task.CompletedTask;
        return Turn(turn, turn.Board with { Cursor = before[^1].Length == 0 ? null : before[^1], Before = [.. before.SkipLast(1)] }, stop);
    }

    /// <summary>Asks for the page that the board is on again, because what it shows has changed.</summary>
    public Task Refresh(Turn turn, CancellationToken stop) => Turn(turn, turn.Board, stop);

    private async Task Turn(Turn turn, BoardState wanted, CancellationToken stop)
    {
        var query = new CollectionQuery
        {
            Search = wanted.Search,
            Sort = wanted.Sort,
            Favourites = wanted.FavouritesOnly,
            After = wanted.Cursor,
            Limit = Size,
        };
        var answer = await game.Ask(api => api.Collection(turn.Token, query, stop), stop);
        if (answer is Answer<Page<CollectionItem>>.Ok(var page))
        {
            turn.Board = wanted with { IsOpen = true, Page = [.. page.Items.Select(Thing.Of)], Next = page.Next };
            turn.ShowBoard();
        }
        else
        {
            Complaints.Tell(turn, answer);
        }
    }
}
