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
    public Task SearchAsync(Turn turn, string words, CancellationToken cancellationToken) =>
        TurnAsync(turn, turn.Board with { Search = words, FavouritesOnly = false, Cursor = null, Before = [] }, cancellationToken);

    /// <summary>Shows the first page of everything.</summary>
    public Task EverythingAsync(Turn turn, CancellationToken cancellationToken) =>
        TurnAsync(turn, turn.Board with { Search = null, FavouritesOnly = false, Cursor = null, Before = [] }, cancellationToken);

    public Task FavouritesAsync(Turn turn, CancellationToken cancellationToken) =>
        TurnAsync(turn, turn.Board with { Search = null, FavouritesOnly = true, Cursor = null, Before = [] }, cancellationToken);

    public Task NextSortAsync(Turn turn, CancellationToken cancellationToken)
    {
        var sort = Sorts[(Array.IndexOf(Sorts, turn.Board.Sort) + 1) % Sorts.Length];
        return TurnAsync(turn, turn.Board with { Sort = sort, Cursor = null, Before = [] }, cancellationToken);
    }

    /// <summary>The first page of what the board shows.</summary>
    public Task FirstAsync(Turn turn, CancellationToken cancellationToken) =>
        TurnAsync(turn, turn.Board with { Cursor = null, Before = [] }, cancellationToken);

    public async Task NextAsync(Turn turn, CancellationToken cancellationToken)
    {
        // Where things fell off the end of the page, only the page as it is now names the next one.
        if (turn.Board.HasOverflowed) await RefreshAsync(turn, cancellationToken);
        if (turn.Board is { HasOverflowed: false, Next: { } next } board)
            await TurnAsync(turn, board with { Cursor = next, Before = [.. board.Before, board.Cursor ?? ""] }, cancellationToken);
    }

    public Task BackAsync(Turn turn, CancellationToken cancellationToken)
    {
        var before = turn.Board.Before;
        if (before.Count == 0) return Task.CompletedTask;
        return TurnAsync(
            turn,
            turn.Board with { Cursor = before[^1].Length == 0 ? null : before[^1], Before = [.. before.SkipLast(1)] },
            cancellationToken);
    }

    /// <summary>Asks for the page that the board is on again, because what it shows has changed.</summary>
    public Task RefreshAsync(Turn turn, CancellationToken cancellationToken) => TurnAsync(turn, turn.Board, cancellationToken);

    /// <summary>
    /// The same for a board that is about to be drawn, where moderators have withdrawn something since. Where the game is away nobody
    /// waits: the next board asks.
    /// </summary>
    async Task IBoard.RefreshAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn is { ShowsBoard: true, Board.IsOpen: true } && invalidation.IsNewerThan(turn.Board))
        {
            await AskAsync(turn, turn.Board, isPatient: false, cancellationToken);
        }
    }

    Outgoing.ShowBoard IBoard.Render(Turn turn, bool below) => BoardView.Render(turn, below);

    private async Task TurnAsync(Turn turn, BoardState wanted, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(turn, wanted, isPatient: true, cancellationToken);
        if (answer is Answer<Page<CollectionItem>>.Ok) turn.ShowBoard();
        else GameProblems.Tell(turn, answer);
    }

    private async Task<Answer<Page<CollectionItem>>> AskAsync(
        Turn turn, BoardState wanted, bool isPatient, CancellationToken cancellationToken)
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
        var answer = await Get(api => api.CollectionAsync(turn.Token, query, cancellationToken));
        if (answer is not Answer<Page<CollectionItem>>.Ok(var page)) return answer;

        // What was withdrawn counts no longer, and the board cannot tell what it was.
        if (invalidation.IsNewerThan(turn.Board)
            && await Get(api => api.CurrentSessionAsync(turn.Token, cancellationToken)) is Answer<Session>.Ok(var session))
            wanted = wanted.With(session);
        if (wanted.Base.Count == 0)
        {
            var bases = await Get(
                api => api.CollectionAsync(turn.Token, new CollectionQuery { Base = true, Limit = BaseElements }, cancellationToken));
            if (bases is Answer<Page<CollectionItem>>.Ok(var four))
                wanted = wanted with { Base = [.. four.Items.Select(Thing.Of).OrderBy(thing => thing.Id)] };
        }

        turn.Board = wanted with
        {
            IsOpen = true,
            Page = [.. page.Items.Select(Thing.Of)],
            PageAt = now,
            Next = page.Next,
            HasOverflowed = false,
        };
        return answer;

        Task<Answer<T>> Get<T>(Func<IGameApi, Task<IApiResponse<T>>> call) =>
            isPatient ? game.AskAsync(call, cancellationToken) : game.AskOnceAsync(call, cancellationToken);
    }
}
