using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Durability;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Pictures;
using CraftAspire.Bot.Telegram.Messages;

namespace CraftAspire.Bot.Conversation;

/// <summary>
/// One update being answered. Handlers change the board and queue what to say; all of it is written at once when the
/// turn is over, so a crash in the middle leaves no trace and the turn is simply taken again.
/// </summary>
internal sealed class Turn(
    IncomingUpdate update,
    Speaker speaker,
    bool isGroup,
    ChatState state,
    Func<string, string> token,
    Action<Outgoing, bool> pass,
    Action waits)
{
    // After this many messages below the board the bot sends a new one.
    private const int MessagesThatHideBoard = 3;

    // Of the answer to a tap.
    private const int LongestToast = 200;

    private readonly List<Outgoing> _outgoing = [];
    private readonly List<DueItem> _due = [];
    private bool _isBelow;
    private string? _toast;
    private bool _isAlert;
    private bool _suggests;
    private bool _fails;
    private string? _notice;
    private readonly string? _noteBefore = state.Board.Note;

    public IncomingUpdate Update { get; } = update;

    public Speaker Speaker { get; } = speaker;

    public bool IsGroup { get; } = isGroup;

    /// <summary>Who plays, where several do; null alone.</summary>
    public string? Actor => IsGroup ? Speaker.Name : null;

    /// <summary>The forum topic in which the update came, and in which it is answered; null outside of topics.</summary>
    public int? Topic { get; } = (update.Update?.Message ?? update.Update?.CallbackQuery?.Message) is { IsTopicMessage: true } message
        ? message.MessageThreadId
        : null;

    /// <summary>Whether a button was tapped.</summary>
    public bool IsTap => Update.Update?.CallbackQuery is not null;

    /// <summary>Names the player, their language, and the group where one plays, to the game.</summary>
    public string Token { get => field ??= token(Words.Language); set; }

    /// <summary>What goes on now that the code was right; null when nothing waited for it.</summary>
    public PausedRequest? Redo { get; set; }

    public ChatState State { get; set; } = state with { Board = state.Board with { Note = null } };

    public BoardState Board
    {
        get => State.Board;
        set => State = State with { Board = value };
    }

    public Words Words => Words.For(State.Language ?? Speaker.LanguageCode);

    /// <summary>True when the board message is brought up to date when the turn is over.</summary>
    public bool ShowsBoard { get; private set; }

    /// <summary>The message of the board's button that was tapped; null when none was.</summary>
    public int? TappedBoard { get; set; }

    /// <summary>The tap that waits for an answer; null for other updates, or when it was answered already.</summary>
    public string? CallbackId { get; set; }

    /// <summary>True once the chat shows that this turn takes long.</summary>
    public bool IsKnownToWork { get; private set; }

    /// <summary>What shall happen later.</summary>
    public IReadOnlyList<DueItem> Due => _due;

    /// <summary>True when nothing about this chat shall be remembered.</summary>
    public bool Forgets { get; set; }

    /// <summary>What the player wanted, for the statistics: the name of a command where there is one.</summary>
    public string Wanted { get; set; } = "";

    public string Outcome { get; set; } = TurnOutcome.Handled;

    /// <summary>
    /// Sends something at once that is not stored: a sign that is worth nothing after a restart. May be called after the turn, too.
    /// </summary>
    /// <param name="isLast">True for one that is never left out for an earlier one that is still on its way.</param>
    public void Pass(Outgoing sign, bool isLast = false) => pass(sign with { Topic = Topic }, isLast);

    /// <summary>Puts something off: at that time the chat has a turn of it, exactly once, whatever happens to this process.</summary>
    /// <param name="kind">Which <see cref="IDueHandler"/> it is for.</param>
    /// <param name="chat">Whose turn it is; null for this chat.</param>
    public void Schedule(string kind, string payload, DateTimeOffset at, long? chat = null) =>
        _due.Add(new DueItem(at, chat ?? Update.ChatId, kind, payload));

    /// <summary>A message of its own.</summary>
    public void Say(string text, IReadOnlyList<IReadOnlyList<Button>>? keyboard = null)
    {
        _outgoing.Add(new Outgoing.Say(text, keyboard));
        CountMessage();
    }

    /// <summary>A message of its own that is neither text nor picture.</summary>
    public void Send(Outgoing message)
    {
        _outgoing.Add(message);
        CountMessage();
    }

    /// <summary>Replaces another message of the bot.</summary>
    public void Rewrite(int messageId, string text, IReadOnlyList<IReadOnlyList<Button>>? keyboard = null) =>
        _outgoing.Add(new Outgoing.Rewrite(messageId, text, keyboard));

    public void Show(Picture picture, string caption, IReadOnlyList<IReadOnlyList<Button>>? keyboard = null)
    {
        _outgoing.Add(new Outgoing.ShowPicture(picture, caption, keyboard));
        CountMessage();
    }

    /// <summary>The same in place of the picture whose button was tapped; below everything when nothing was tapped.</summary>
    public void ShowAgain(int messageId, Picture picture, string caption, IReadOnlyList<IReadOnlyList<Button>>? keyboard = null)
    {
        if (messageId == 0) Show(picture, caption, keyboard);
        else _outgoing.Add(new Outgoing.RewritePicture(messageId, picture, caption, keyboard));
    }

    /// <summary>Takes a message out of the chat.</summary>
    public void Delete(int messageId) => _outgoing.Add(new Outgoing.Delete(messageId));

    /// <summary>In place of the message whose button was tapped; below everything when nothing was tapped.</summary>
    public void Answer(int messageId, string text, IReadOnlyList<IReadOnlyList<Button>>? keyboard = null)
    {
        if (messageId == 0) Say(text, keyboard);
        else Rewrite(messageId, text, keyboard);
    }

    /// <summary>Changes the chat's own command menu.</summary>
    public void ShowMenu(IReadOnlyList<MenuEntry> entries) => _outgoing.Add(new Outgoing.ShowMenu(entries));

    /// <summary>A short note over the chat, in answer to a tap.</summary>
    public void Toast(string text, bool alert = false) => (_toast, _isAlert) = (text, alert);

    /// <summary>
    /// Answers the tap before the turn is over, with the note that it has so far or else with this one; null when no tap waits for an
    /// answer.
    /// </summary>
    public Outgoing.Toast? AnswerNow(string? text)
    {
        IsKnownToWork = true;
        if (CallbackId is not { } callback) return null;
        CallbackId = null;
        var answer = new Outgoing.Toast(callback, _toast ?? text, _isAlert);
        _toast = null;
        return answer;
    }

    /// <summary>Brings the board message up to date when the turn is over.</summary>
    public void ShowBoard(bool below = false) => (ShowsBoard, _isBelow) = (true, _isBelow || below);

    /// <summary>
    /// Tells whoever did it that something is not as they wanted: on the board, where it stays until the next turn, and in answer to their
    /// tap. In a group the next turn is somebody else's and may come at once, so words there get a message of their own.
    /// </summary>
    public void Note(string html)
    {
        if (IsGroup && !IsTap)
        {
            Say(html);
            return;
        }

        Board = Board with { Note = html };
        // The same words again would change nothing that is seen.
        ShowBoard(below: !IsTap && html == _noteBefore);
        if (IsTap) _notice = html;
    }

    /// <summary>Shows on the board that a pair made nothing.</summary>
    public void Fail(FailedPair pair)
    {
        Board = Board with { Failed = pair };
        _fails = true;
        ShowBoard();
    }

    /// <summary>What comes may take long: meanwhile the chat answers what has nothing to do with it.</summary>
    public void Wait() => waits();

    /// <summary>Offers pairs that may have been meant, as buttons on the board.</summary>
    public void Suggest(IReadOnlyList<NamedPair> pairs)
    {
        Board = Board with { Suggestions = pairs };
        _suggests = true;
        ShowBoard();
    }

    /// <summary>A message stands below the board now.</summary>
    public void CountMessage() => Board = Board with { MessagesBelow = Board.MessagesBelow + 1 };

    /// <summary>Everything that goes out, in order. Called once, at the end.</summary>
    public IReadOnlyList<Outgoing> Finish(IBoard board)
    {
        if (ShowsBoard && !Forgets)
        {
            if (!_suggests) Board = Board with { Suggestions = [] };
            if (!_fails) Board = Board with { Failed = null };
            // Whoever plays in another topic does not see the board where it is.
            _isBelow |= Board.MessagesBelow >= MessagesThatHideBoard || Board.Topic != Topic;
            if (_isBelow) Board = Board with { Serial = Board.Serial + 1, MessagesBelow = 0, Topic = Topic };
            _outgoing.Add(board.Render(this, _isBelow));
        }

        // Every tap gets an answer, because its button shows a spinner until then.
        if (CallbackId is { } callback)
        {
            var answer = new Outgoing.Toast(callback, _toast ?? ToastOf(_notice), _isAlert);
            if (ShowsBoard && !_isAlert && !(IsGroup && _notice is not null)) Pass(answer);
            else _outgoing.Insert(0, answer);
        }
        else if (IsKnownToWork && _toast is { } late && (_isAlert || !ShowsBoard))
        {
            // The tap was answered while this took long, and takes no second answer.
            Say(late);
        }
        else if (IsKnownToWork && IsGroup && _notice is not null)
        {
            Say($"{PersonName.Show(Speaker.Name, Words)}: {_notice}");
        }

        return Topic is null ? _outgoing : [.. _outgoing.Select(one => one with { Topic = Topic })];
    }

    private static string? ToastOf(string? html)
    {
        if (html is null) return null;
        var text = Html.Strip(html);
        return text.Length <= LongestToast ? text : $"{text[..(LongestToast - 1)]}…";
    }
}
