namespace TelegramEmulator.Wire;

/// <summary>The part of a message that a reply quotes.</summary>
/// <param name="Position">Where it begins, in UTF-16 code units.</param>
public sealed record TextQuote(string Text, int Position)
{
    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    public bool? IsManual { get; init; }
}
