namespace TelegramEmulator.Calls;

/// <summary>A file part of a multipart call.</summary>
public sealed record UploadedFile(string Name, string? MimeType, byte[] Bytes);
