using System.Globalization;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Board;

/// <summary>The board's buttons: the things in two or three columns, then the controls.</summary>
internal static class BoardKeyboard
{
    // Wider names are cut off on a phone when three stand side by side.
    private const int WidestOfThree = 11;

    public static IReadOnlyList<IReadOnlyList<Button>> Of(BoardState board, Words words)
    {
        if (!board.IsOpen) return [[new Button(words[BoardPhrase.ButtonNewGame], Tap.Data(BoardVerbs.NewGame, board.Serial))]];

        var rows = new List<IReadOnlyList<Button>>();
        if (board is { Selected: null, Results: [{ IsFirstDiscovery: true } found, ..] }) rows.Add(Opinions(board, found));
        rows.AddRange(
            board.Suggestions.Select(
                (pair, index) =>
                    new[] { new Button($"💡 {pair.First} + {pair.Second}", Tap.Data(BoardVerbs.Suggestion, board.Serial, index)) }));
        var columns = board.Page.Any(thing => new StringInfo(thing.ToString()).LengthInTextElements > WidestOfThree) ? 2 : 3;
        rows.AddRange(Rows(board.Page, columns).Select(things => things.Select(thing => ThingButton(board, thing)).ToArray()));
        if (board.Before.Count > 0 || board.Next is not null) rows.Add(Pages(board));
        rows.Add(board.Selected is { } selected ? ForSelected(board, selected, words) : Filters(board, words));
        return rows;
    }

    /// <summary>Rows of nearly the same length: four things are two and two, not three and a wide one.</summary>
    private static IEnumerable<IEnumerable<Thing>> Rows(IReadOnlyList<Thing> things, int columns)
    {
        var count = (things.Count + columns - 1) / columns;
        var begin = 0;
        for (var row = 0; row < count; row++)
        {
            var length = (things.Count / count) + (row < things.Count % count ? 1 : 0);
            yield return things.Skip(begin).Take(length);
            begin += length;
        }
    }

    private static Button ThingButton(BoardState board, Thing thing) => new(
        thing.Id == board.Selected?.Id ? $"✅ {thing}" : thing.ToString(),
        Tap.Data(BoardVerbs.Thing, board.Serial, thing.Id));

    // Above the things, right below the words about the discovery.
    private static Button[] Opinions(BoardState board, Result found) =>
    [
        new(found.IsLiked is true ? "✅ 👍" : "👍", Tap.Data(BoardVerbs.Like, board.Serial, found.Made.Id)),
        new(found.IsLiked is false ? "✅ 👎" : "👎", Tap.Data(BoardVerbs.Dislike, board.Serial, found.Made.Id)),
    ];

    private static List<Button> Pages(BoardState board)
    {
        var row = new List<Button>();
        if (board.Before.Count > 0) row.Add(new Button("◀️", Tap.Data(BoardVerbs.Back, board.Serial)));
        if (board.Next is not null) row.Add(new Button("▶️", Tap.Data(BoardVerbs.Next, board.Serial)));
        return row;
    }

    private static Button[] ForSelected(BoardState board, Thing selected, Words words) =>
    [
        new(
            words[selected.IsFavourite ? BoardPhrase.ButtonRemoveFavourite : BoardPhrase.ButtonAddFavourite],
            Tap.Data(BoardVerbs.Mark, board.Serial, selected.Id)),
        new(words[BoardPhrase.ButtonAbout], Tap.Data(BoardVerbs.About, board.Serial, selected.Id)),
        new(words[BoardPhrase.ButtonCancel], Tap.Data(BoardVerbs.Cancel, board.Serial)),
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
