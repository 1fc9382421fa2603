using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Board;

/// <summary>
/// The board's buttons, from the bottom up: pages and opinions, controls, the base elements, then the things, two in a row. A message's
/// bottom stays where it is when the board is edited, so each row below the things keeps its place.
/// </summary>
internal static class BoardKeyboard
{
    // Names are cut off on a phone when more stand side by side.
    private const int Columns = 2;

    public static IReadOnlyList<IReadOnlyList<Button>> Of(BoardState board, Words words)
    {
        if (!board.IsOpen) return [[new Button(words[BoardPhrase.ButtonNewGame], Tap.Data(BoardVerbs.NewGame, board.Serial))]];

        var rows = new List<IReadOnlyList<Button>>();
        if (board.Failed is { MayHelp: true } failed)
            rows.Add([new Button($"🔁 {failed.First} + {failed.Second}", Tap.Data(BoardVerbs.Again, board.Serial))]);
        rows.AddRange(
            board.Suggestions.Select(
                (pair, index) =>
                    new[] { new Button($"💡 {pair.First} + {pair.Second}", Tap.Data(BoardVerbs.Suggestion, board.Serial, index)) }));
        rows.AddRange(board.Page.Chunk(Columns).Select(things => ThingButtons(board, things)));
        if (board.Base.Count > 0) rows.Add(ThingButtons(board, board.Base));
        rows.Add(board.Selected is { } selected ? ForSelected(board, selected, words) : Filters(board, words));
        rows.Add(PagesAndOpinions(board));
        return rows;
    }

    private static Button[] ThingButtons(BoardState board, IEnumerable<Thing> things) =>
    [
        .. things.Select(
            thing => new Button(
                thing.Id == board.Selected?.Id ? $"✅ {thing}" : thing.ToString(), Tap.Data(BoardVerbs.Thing, board.Serial, thing.Id))),
    ];

    private static List<Button> PagesAndOpinions(BoardState board)
    {
        var row = new List<Button>();
        if (board.Before.Count > 0) row.Add(new Button("◀️", Tap.Data(BoardVerbs.Back, board.Serial)));
        row.Add(new Button(PageOf(board), Tap.Data(BoardVerbs.First, board.Serial)));
        if (board.Next is not null || board.HasOverflowed) row.Add(new Button("▶️", Tap.Data(BoardVerbs.Next, board.Serial)));
        if (board.Results is [{ IsFirstDiscovery: true } found, ..])
        {
            row.Add(new Button(found.IsLiked is true ? "✅ 👍" : "👍", Tap.Data(BoardVerbs.Like, board.Serial, found.Made.Id)));
            row.Add(new Button(found.IsLiked is false ? "✅ 👎" : "👎", Tap.Data(BoardVerbs.Dislike, board.Serial, found.Made.Id)));
        }

        return row;
    }

    /// <summary>Which page of how many; how many a search has is not known.</summary>
    private static string PageOf(BoardState board)
    {
        var page = board.Before.Count + 1;
        if (!board.ShowsEverything) return board.Next is null && page > 1 ? $"{page}/{page}" : $"{page}";
        var pages = (board.Elements - board.Base.Count + BoardPages.Size - 1) / BoardPages.Size;
        return $"{page}/{Math.Max(page, pages)}";
    }

    private static List<Button> ForSelected(BoardState board, Thing selected, Words words)
    {
        var row = new List<Button>(ForSelected(board.Serial, selected, words));
        // Out of a search in one tap, whatever is selected.
        if (!board.ShowsEverything) row.Add(new Button("↩️", Tap.Data(BoardVerbs.Everything, board.Serial)));
        return row;
    }

    private static Button[] ForSelected(int serial, Thing selected, Words words) =>
    [
        new(
            words[selected.IsFavourite ? BoardPhrase.ButtonRemoveFavourite : BoardPhrase.ButtonAddFavourite],
            Tap.Data(BoardVerbs.Mark, serial, selected.Id)),
        new(words[BoardPhrase.ButtonAbout], Tap.Data(BoardVerbs.About, serial, selected.Id)),
        new(words[BoardPhrase.ButtonCancel], Tap.Data(BoardVerbs.Cancel, serial)),
    ];

    private static Button[] Filters(BoardState board, Words words)
    {
        if (board.Search is not null || board.FavouritesOnly)
        {
            return [new Button(words[BoardPhrase.ButtonEverything], Tap.Data(BoardVerbs.Everything, board.Serial))];
        }

        return
        [
            new Button(words[NameOf(board.Sort)], Tap.Data(BoardVerbs.Sort, board.Serial)),
            new Button(words[BoardPhrase.ButtonFavourites], Tap.Data(BoardVerbs.Favourites, board.Serial)),
        ];
    }

    private static Enum NameOf(CollectionSort sort) => sort switch
    {
        CollectionSort.Name => BoardPhrase.SortName,
        CollectionSort.Depth => BoardPhrase.SortDepth,
        CollectionSort.Discoveries => BoardPhrase.SortDiscoveries,
        CollectionSort.Favourites => BoardPhrase.SortFavourites,
        _ => BoardPhrase.SortRecent,
    };
}
