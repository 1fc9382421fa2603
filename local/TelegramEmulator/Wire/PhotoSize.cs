namespace TelegramEmulator.Wire;

/// <summary>One resolution of a photo.</summary>
public sealed record PhotoSize(string FileId, string FileUniqueId, int Width, int Height, long FileSize);
