namespace TelegramEmulator.Files;

/// <summary>The kinds of files that a message can hold, named as the message's fields.</summary>
public enum MediaKind
{
    Photo,
    Document,
    Animation,
    Audio,
    Video,
    VideoNote,
    Voice,
    Sticker,
}
