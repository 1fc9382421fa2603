using System.Buffers.Binary;

namespace CraftAspire.Inference.Llama;

/// <summary>Finds a model file and explains what is wrong with it.</summary>
internal static class ModelFile
{
    private const int HeaderLength = 8;
    private static readonly uint[] KnownVersions = [2, 3];

    /// <summary>Searches a relative path in the application's folder and the folders above it.</summary>
    public static string Find(string path, string contentRoot)
    {
        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, path);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return Path.GetFullPath(path, contentRoot);
    }

    /// <summary>The file's size and time; zeros if there is none.</summary>
    public static (long Length, DateTime Written) Stamp(string path) =>
        new FileInfo(path) is { Exists: true } file ? (file.Length, file.LastWriteTimeUtc) : default;

    /// <summary>Why the file cannot be a model; null if it may be one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="setting">The setting that names it.</param>
    public static string? Fault(string path, string setting)
    {
        if (!File.Exists(path))
        {
            return $"There is no model file {path}. Set {setting} to a GGUF file.";
        }

        Span<byte> header = stackalloc byte[HeaderLength];
        using var file = File.OpenRead(path);
        if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || !header.StartsWith("GGUF"u8))
        {
            return $"{path} is not a GGUF file.";
        }

        var version = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        return KnownVersions.Contains(version) ? null : $"{path} is a GGUF file of version {version}; versions 2 and 3 can be read.";
    }
}
