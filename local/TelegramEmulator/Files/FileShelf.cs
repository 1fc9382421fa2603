using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace TelegramEmulator.Files;

/// <summary>
/// All files by id and by path. Equal bytes with an equal name are one file, so a picture that is sent a thousand times is stored once.
/// </summary>
public sealed class FileShelf
{
    private readonly ConcurrentDictionary<string, StoredFile> _byId = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, StoredFile> _byPath = new(StringComparer.Ordinal);

    public StoredFile? Find(string id) => _byId.GetValueOrDefault(id);

    public StoredFile? FindByPath(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>Keeps a file; what is sent as a photo and is no picture is refused with null.</summary>
    public StoredFile? Add(MediaKind kind, string? name, string? mimeType, byte[] bytes)
    {
        var image = ImageHeader.Read(bytes);
        if (kind is MediaKind.Photo)
            return image is null ? null : Add("photos", null, image.MimeType, bytes, image.Width, image.Height);

        var type = mimeType is { Length: > 0 } ? mimeType : Usual(kind);
        return kind is MediaKind.Document
            ? Add("documents", name, type, bytes, 0, 0)
            : Add($"{kind.ToString().ToLowerInvariant()}s", name, type, bytes, image?.Width ?? 0, image?.Height ?? 0);
    }

    private static string Usual(MediaKind kind) => kind switch
    {
        MediaKind.Animation or MediaKind.Video or MediaKind.VideoNote => "video/mp4",
        MediaKind.Audio => "audio/mpeg",
        MediaKind.Voice => "audio/ogg",
        MediaKind.Sticker => "image/webp",
        _ => "application/octet-stream",
    };

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
