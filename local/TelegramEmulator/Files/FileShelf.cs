using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace TelegramEmulator.Files;

/// <summary>
/// All files by id and by path. The same bytes under the same name are one file, so a picture sent a thousand times is kept once.
/// </summary>
public sealed class FileShelf
{
    private readonly ConcurrentDictionary<string, StoredFile> _byId = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, StoredFile> _byPath = new(StringComparer.Ordinal);

    public StoredFile? Find(string id) => _byId.GetValueOrDefault(id);

    public StoredFile? FindByPath(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>Keeps a photo; anything that is not a picture is refused with null.</summary>
    public StoredFile? AddPhoto(byte[] bytes) =>
        ImageHeader.Read(bytes) is { } image ? Add("photos", null, image.MimeType, bytes, image.Width, image.Height) : null;

    public StoredFile AddDocument(string? name, string? mimeType, byte[] bytes) =>
        Add("documents", name, mimeType is { Length: > 0 } ? mimeType : "application/octet-stream", bytes, 0, 0);

    public void Restore(StoredFile file)
    {
        _byId[file.Id] = file;
        _byPath[file.Path] = file;
    }

    public IEnumerable<StoredFile> All() => _byId.Values;

    private StoredFile Add(string folder, string? name, string mimeType, byte[] bytes, int width, int height)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData([.. bytes, .. System.Text.Encoding.UTF8.GetBytes($"{folder}/{name}")]));
        var extension = Path.GetExtension(name) is { Length: > 1 and < 10 } own && own[1..].All(char.IsAsciiLetterOrDigit)
            ? own
            : $".{mimeType[(mimeType.LastIndexOf('/') + 1)..]}";
        var file = new StoredFile(
            $"BQAC{hash[..40]}", $"AQAD{hash[..12]}", $"{folder}/file_{hash[..16]}{extension}", name, mimeType, bytes, width, height);
        Restore(file);
        return file;
    }
}
