using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;
using Refit;

namespace CraftAspire.Bot.Features.Board;

/// <summary>Fills the board with things: pages, orders, favourites and searches.</summary>
internal sealed class BoardPages(GameCalls game, BoardInvalidation invalidation, TimeProvider time) : IBoard
{
    /// <summary>Things on one page: five rows of two.</summary>
    public const int Size = 10;

    // As many as the game begins with.
    private const int BaseElements = 4;

    // The button goes through all orders there are.
    private static readonly CollectionSort[] Sorts = Enum.GetValues<CollectionSort>();

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

    /// <summary>The first page of what the board shows.</summary>
    public Task First(Turn turn, CancellationToken stop) => Turn(turn, turn.Board with { Cursor = null, Before = [] }, stop);

    public async Task Next(Turn turn, CancellationToken stop)
    {
        // Where things fell off the end of the page, only the page as it is now names the next one.
        if (turn.Board.HasOverflowed) await Refresh(turn, stop);
        if (turn.Board is { HasOverflowed: false, Next: { } next } board)
            await Turn(turn, board with { Cursor = next, Before = [.. board.Before, board.Cursor ?? ""] }, stop);
    }

    public Task Back(Turn turn, CancellationToken stop)
    {
        var before = turn.Board.Before;
        if (before.Count == 0) return Task.CompletedTask;
        return Turn(turn, turn.Board with { Cursor = before[^1].Length == 0 ? null : before[^1], Before = [.. before.SkipLast(1)] }, stop);
    }

    /// <summary>Asks for the page that the board is on again, because what it shows has changed.</summary>
    public Task Refresh(Turn turn, CancellationToken stop) => Turn(turn, turn.Board, stop);

    /// <summary>
    /// The same for a board that is about to be drawn, where moderators have withdrawn something since. Where the game is away nobody
    /// waits: the next board asks.
    /// </summary>
    async Task IBoard.Refresh(Turn turn, CancellationToken stop)
    {
        if (turn is { ShowsBoard: true, Board.IsOpen: true } && invalidation.IsNewerThan(turn.Board))
        {
            await Ask(turn, turn.Board, isPatient: false, stop);
        }
    }

    Outgoing.ShowBoard IBoard.Render(Turn turn, bool below) => BoardView.Render(turn, below);

    private async Task Turn(Turn turn, BoardState wanted, CancellationToken stop)
    {
        var answer = await Ask(turn, wanted, isPatient: true, stop);
        if (answer is Answer<Page<CollectionItem>>.Ok) turn.ShowBoard();
        else GameProblems.Tell(turn, answer);
    }

    private async Task<Answer<Page<CollectionItem>>> Ask(Turn turn, BoardState wanted, bool isPatient, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var query = new CollectionQuery
        {
            Search = wanted.Search,
            Sort = wanted.Sort,
            Favourites = wanted.FavouritesOnly,
            // They have a row of their own, and are found like all others by whoever looks for them.
            Base = wanted.ShowsEverything ? false : null,
            After = wanted.Cursor,
            Limit = Size,
        };
        var answer = await Get(api => api.Collection(turn.Token, query, stop));
        if (answer is not Answer<Page<CollectionItem>>.Ok(var page)) return answer;

        // What was withdrawn counts no longer, and the board cannot tell what it was.
        if (invalidation.IsNewerThan(turn.Board)
            && await Get(api => api.CurrentSession(turn.Token, stop)) is Answer<Session>.Ok(var session))
            wanted = wanted.With(session);
        if (wanted.Base.Count == 0)
        {
            var bases = await Get(api => api.Collection(turn.Token, new CollectionQuery { Base = true, Limit = BaseElements }, stop));
            if (bases is Answer<Page<CollectionItem>>.Ok(var four))
                wanted = wanted with { Base = [.. four.Items.Select(Thing.Of).OrderBy(thing => thing.Id)] };
        }

        turn.Board = wanted with
        {
            IsOpen = true, Page = [.. page.Items.Select(Thing.Of)], PageAt = now, Next = page.Next, HasOverflowed = false,
        };
        return answer;

        Task<Answer<T>> Get<T>(Func<IGameApi, Task<IApiResponse<T>>> call) => isPatient ? game.Ask(call, stop) : game.AskOnce(call, stop);
    }
}
