namespace TelegramEmulator.Files;

/// <summary>A file that somebody sent.</summary>
/// <param name="Id">The file_id.</param>
/// <param name="UniqueId">The same for the same bytes.</param>
/// <param name="Path">Where the bot downloads it, below <c>/file/bot{token}/</c>.</param>
/// <param name="Width">Pixels, for photos; else 0.</param>
/// <param name="Height">Pixels, for photos; else 0.</param>
public sealed record StoredFile(
    string Id, string UniqueId, string Path, string? Name, string MimeType, byte[] Bytes, int Width, int Height);
