namespace TelegramEmulator.Wire;

/// <summary>A file sent as it is.</summary>
public sealed record Document(string FileId, string FileUniqueId, string? FileName, string? MimeType, long FileSize);
