namespace TelegramEmulator.Files;

/// <summary>What the sender says about a file; the emulator looks into pictures only.</summary>
public sealed record MediaDetails
{
    public static MediaDetails None { get; } = new();

    /// <summary>Seconds.</summary>
    public int Duration { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    public string? Performer { get; init; }

    public string? Title { get; init; }

    /// <summary>The emoji that a sticker stands for.</summary>
    public string? Emoji { get; init; }
}
