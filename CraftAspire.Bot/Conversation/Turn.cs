using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Intake;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Outbox;

namespace CraftAspire.Bot.Conversation;

/// <summary>
/// One update being answered. Handlers change the board and queue what to say; all of it is written at once when the
/// turn is over, so a crash in the middle leaves no trace and the turn is simply taken again.
/// </summary>
internal sealed class Turn(IncomingUpdate update, Speaker speaker, bool isGroup, ChatState state, string token)
{
    // The board is sent anew when this many messages have pushed it up.
    private const int MessagesThatHideBoard = 3;

    private readonly List<Outgoing> outgoing = [];
    private bool showsBoard;
    private bool isBelow;
    private string? toast;
    private bool isAlert;

    public IncomingUpdate Update { get; } = update;

    public Speaker Speaker { get; } = speaker;

    public bool IsGroup { get; } = isGroup;

    /// <summary>Names the player, and the group where one plays, to the game.</summary>
    public string Token { get; } = token;

    public ChatState State { get; set; } = state;

    public BoardState Board
    {
        get => State.Board;
        set => State = State with { Board = value };
    }

    public Words Words => Words.For(State.Language ?? Speaker.LanguageCode);

    /// <summary>The tap that waits for an answer; null for other updates, or when it was answered already.</summary>
    public string? CallbackId { get; set; }

    /// <summary>True when nothing about this chat shall be remembered.</summary>
    public bool Forgets { get; set; }

    public string Outcome { get; set; } = TurnOutcome.Handled;

    /// <summary>A message of its own.</summary>
    public void Say(string text, IReadOnlyList<IReadOnlyList<Button>>? keyboard = null)
    {
        outgoing.Add(new Outgoing.Say(text, keyboard));
        CountMessage();
    }

    /// <summary>Replaces another message of the bot.</summary>
    public void Rewrite(int messageId, string text, IReadOnlyList<IReadOnlyList<Button>>? keyboard = null) =>
        outgoing.Add(new Outgoing.Rewrite(messageId, text, keyboard));

    public void Show(Picture picture, string caption)
    {
        outgoing.Add(new Outgoing.ShowPicture(picture, caption));
        CountMessage();
    }

    /// <summary>A short note over the chat, in answer to a tap.</summary>
    public void Toast(string text, bool alert = false) => (toast, isAlert) = (text, alert);

    /// <summary>Brings the board message up to date when the turn is over.</summary>
    public void ShowBoard(bool below = false) => (showsBoard, isBelow) = (true, isBelow || below);

    /// <summary>Says something on the board itself; it stays until the next turn.</summary>
    public void Note(string html)
    {
        Board = Board with { Note = html };
        ShowBoard();
    }

    /// <summary>A message stands below the board now.</summary>
    public void CountMessage() => Board = Board with { MessagesBelow = Board.MessagesBelow + 1 };

    /// <summary>Everything that goes out, in order. Called once, at the end.</summary>
    public IReadOnlyList<Outgoing> Finish(Func<Turn, bool, Outgoing.ShowBoard> render)
    {
        if (showsBoard && !Forgets)
        {
            isBelow |= Board.MessagesBelow >= MessagesThatHideBoard;
            if (isBelow) Board = Board with { Serial = Board.Serial + 1, MessagesBelow = 0 };
            outgoing.Add(render(this, isBelow));
        }

        // Every tap is answered, if only to stop its button from turning.
        if (CallbackId is { } callback) outgoing.Insert(0, new Outgoing.Toast(callback, toast, isAlert));
        return outgoing;
    }
}
