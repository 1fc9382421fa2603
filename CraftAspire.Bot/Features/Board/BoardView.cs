using System.Text;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;

namespace CraftAspire.Bot.Features.Board;

/// <summary>The board as a message: figures, the latest results, what to do next, and the keyboard.</summary>
internal static class BoardView
{
    public static Outgoing.ShowBoard Render(Turn turn, bool below) =>
        new(TextOf(turn.Board, turn.Words), BoardKeyboard.Of(turn.Board, turn.Words), below, turn.TappedBoard);

    /// <summary>
    /// The board while the model thinks about a pair. It has no buttons to lose a tap on: what is tapped meanwhile waits in order.
    /// </summary>
    public static Outgoing.ShowBoard Thinking(BoardState board, Words words, Thing first, Thing second)
    {
        var text = new StringBuilder(Figures(board, words)).Append("\n\n");
        text.Append(Show(first)).Append(" + ").Append(Show(second)).Append(" = ").Append(words[BoardPhrase.Thinking]);
        return new Outgoing.ShowBoard(text.ToString(), BoardKeyboard.Of(board with { Selected = null }, words), Below: false);
    }

    /// <summary>A thing as it stands in a text.</summary>
    public static string Show(Thing thing) => $"{Html.Escape(thing.Emoji)} {Html.Escape(thing.Name)}";

    private static string TextOf(BoardState board, Words words)
    {
        if (!board.IsOpen) return board.Note ?? words[BoardPhrase.StopClosed];

        var text = new StringBuilder(Figures(board, words)).Append("\n\n");
        AppendResults(text, board, words);
        if (board.Search is { } search) text.Append(words.Say(BoardPhrase.SearchLine, search)).Append('\n');
        if (board.FavouritesOnly) text.Append(words[BoardPhrase.FavouritesLine]).Append('\n');
        var isEmpty = board.Page.Count == 0 && !board.ShowsEverything;
        if (isEmpty) text.Append(Emptiness(board, words)).Append('\n');
        if (board.Note is { } note) text.Append(note).Append('\n');
        if (board.Selected is { } selected)
            text.Append("👉 <b>").Append(Show(selected)).Append("</b> + …\n").Append(words[BoardPhrase.HintSecond]);
        else if (!isEmpty) text.Append(words[BoardPhrase.Hint]);
        return text.ToString();
    }

    private static string Figures(BoardState board, Words words) => string.Join(
        " · ",
        $"🎒 {words.Count(Noun.Elements, board.Elements)}",
        Unbroken($"✨ {words.Count(Noun.Discoveries, board.Discoveries)}"),
        Unbroken($"⭐ {words.Count(Noun.Points, board.Points)}"));

    // On a phone the line may end between two figures, not inside of one.
    private static string Unbroken(string figure) => figure.Replace(' ', '\u00A0');

    /// <summary>Older results first, so that the newest stands right above the buttons.</summary>
    private static void AppendResults(StringBuilder text, BoardState board, Words words)
    {
        for (var index = board.Results.Count - 1; index >= 0; index--)
        {
            var result = board.Results[index];
            text.Append(Show(result.First)).Append(" + ").Append(Show(result.Second)).Append(" = ");
            text.Append(index == 0 ? $"<b>{Show(result.Made)}</b>" : Show(result.Made)).Append('\n');
            if (index == 0) text.Append(Comment(result, words)).Append("\n\n");
        }
    }

    private static string Comment(Result result, Words words) => result switch
    {
        { IsFirstDiscovery: true } => words.Say(BoardPhrase.FirstDiscovery, new Html(words.Count(Noun.Points, result.Points))),
        { IsNew: true } => words[BoardPhrase.NewForYou],
        _ => words[BoardPhrase.AlreadyYours],
    };

    private static string Emptiness(BoardState board, Words words) =>
        board.Search is { } search ? words.Say(BoardPhrase.SearchNothing, search) : words[BoardPhrase.NoFavourites];
}
