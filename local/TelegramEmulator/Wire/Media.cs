namespace TelegramEmulator.Wire;

/// <summary>A picture that stands for itself.</summary>
public sealed record Sticker(
    string FileId, string FileUniqueId, string Type, int Width, int Height, bool IsAnimated, bool IsVideo, long FileSize)
{
    public string? Emoji { get; init; }

    public string? SetName { get; init; }
}

/// <summary>A voice message.</summary>
public sealed record Voice(string FileId, string FileUniqueId, int Duration, string? MimeType, long FileSize);

/// <summary>A video.</summary>
public sealed record Video(
    string FileId, string FileUniqueId, int Width, int Height, int Duration, string? FileName, string? MimeType, long FileSize);

/// <summary>A round video.</summary>
public sealed record VideoNote(string FileId, string FileUniqueId, int Length, int Duration, long FileSize);

/// <summary>Music.</summary>
public sealed record Audio(string FileId, string FileUniqueId, int Duration, string? FileName, string? MimeType, long FileSize)
{
    public string? Performer { get; init; }

    public string? Title { get; init; }
}

/// <summary>A short film without sound.</summary>
public sealed record Animation(
    string FileId, string FileUniqueId, int Width, int Height, int Duration, string? FileName, string? MimeType, long FileSize);
