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
    public static Outgoing.ShowBoard Thinking(Turn turn, Thing first, Thing second)
    {
        var (board, words) = (turn.Board with { Selected = null, Failed = null, Suggestions = [] }, turn.Words);
        var text = $"{Figures(board, words)}\n\n{Pair(turn.Actor, first, second, words)} = {words[BoardPhrase.Thinking]}";
        return new Outgoing.ShowBoard(text, BoardKeyboard.Of(board, words), Below: false);
    }

    /// <summary>A thing as it stands in a text.</summary>
    public static string Show(Thing thing) => Html.Escape(thing.ToString());

    private static string TextOf(BoardState board, Words words)
    {
        if (!board.IsOpen) return board.Note ?? words[BoardPhrase.StopClosed];

        var text = new StringBuilder(Figures(board, words)).Append("\n\n");
        // Under a pair that failed nobody shall take the last success for its result.
        if (board.Failed is { } failed) text.Append(Pair(failed.By, failed.First, failed.Second, words)).Append(" = ❌\n");
        else AppendResults(text, board, words);
        if (board.Search is { } search) text.Append(words.Say(BoardPhrase.SearchLine, search)).Append('\n');
        if (board.FavouritesOnly) text.Append(words[BoardPhrase.FavouritesLine]).Append('\n');
        var isEmpty = board.Page.Count == 0 && !board.ShowsEverything;
        if (isEmpty) text.Append(Emptiness(board, words)).Append('\n');
        if (board.Note is { } note) text.Append(note).Append('\n');
        if (board.Selected is { } selected)
            text.Append(By(board.SelectedBy, words) + $"👉 <b>{Show(selected)}</b> + …\n").Append(words[BoardPhrase.HintSecond]);
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
            text.Append(Pair(result.By, result.First, result.Second, words)).Append(" = ");
            text.Append(index == 0 ? $"<b>{Show(result.Made)}</b>" : Show(result.Made)).Append('\n');
            if (index == 0) text.Append(Comment(result, words)).Append("\n\n");
        }
    }

    private static string Pair(string? by, Thing first, Thing second, Words words) => $"{By(by, words)}{Show(first)} + {Show(second)}";

    private static string By(string? name, Words words) => name is null ? "" : $"{PersonName.Show(name, words)}: ";

    private static string Comment(Result result, Words words) => result switch
    {
        { IsFirstDiscovery: true, By: { } name } =>
            words.Say(BoardPhrase.FirstDiscoveryBy, PersonName.Show(name, words), new Html(words.Count(Noun.Points, result.Points))),
        { IsFirstDiscovery: true } => words.Say(BoardPhrase.FirstDiscovery, new Html(words.Count(Noun.Points, result.Points))),
        { IsNew: true } => words[BoardPhrase.NewForYou],
        _ => words[BoardPhrase.AlreadyYours],
    };

    private static string Emptiness(BoardState board, Words words) =>
        board.Search is { } search ? words.Say(BoardPhrase.SearchNothing, search) : words[BoardPhrase.NoFavourites];
}
