namespace TelegramEmulator.World;

/// <summary>What can happen to a chat.</summary>
public enum ChangeKind
{
    /// <summary>Not a change: the first event of a stream, with the version from which on it misses nothing.</summary>
    Connected,

    /// <summary>A message appeared.</summary>
    Message,

    /// <summary>A message's text, caption or buttons changed in place.</summary>
    Edit,

    /// <summary>A message is gone.</summary>
    Delete,

    /// <summary>The bot is typing, or sending a photo; it ends with the next message or after five seconds.</summary>
    Action,

    /// <summary>A tap was answered.</summary>
    CallbackAnswer,

    /// <summary>The reactions of a message changed.</summary>
    Reaction,

    /// <summary>Members, title or the kind of the chat changed.</summary>
    Chat,

    /// <summary>The bot's command menu changed.</summary>
    Commands,
}
