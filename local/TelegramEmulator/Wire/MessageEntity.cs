namespace TelegramEmulator.Wire;

/// <summary>One piece of formatting; offset and length count UTF-16 code units.</summary>
public sealed record MessageEntity(string Type, int Offset, int Length)
{
    public string? Url { get; init; }

    public User? User { get; init; }

    /// <summary>Programming language of a <c>pre</c> block.</summary>
    public string? Language { get; init; }

    public string? CustomEmojiId { get; init; }
}
