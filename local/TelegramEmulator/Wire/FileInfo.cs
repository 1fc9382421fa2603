namespace TelegramEmulator.Wire;

/// <summary>What getFile answers; the bytes lie at <c>/file/bot{token}/{file_path}</c>.</summary>
public sealed record FileInfo(string FileId, string FileUniqueId, long FileSize, string FilePath);
