using System.Security.Cryptography;
using System.Text;

namespace CraftAspire.Cli.Building;

/// <summary>One value for the state of all sources. Touching a file changes it; building does not.</summary>
internal static class SourceFingerprint
{
    private static readonly HashSet<string> OtherFolders = ["bin", "obj", "node_modules", "docs", "models"];

    public static string Of(Checkout checkout)
    {
        var files = new List<FileInfo>();
        Collect(new DirectoryInfo(checkout.Root), files);

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        foreach (var file in files.OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n"));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void Collect(DirectoryInfo folder, List<FileInfo> files)
    {
        files.AddRange(folder.EnumerateFiles().Where(file => file.Extension != ".md"));

        foreach (var inner in folder.EnumerateDirectories().Where(inner => !inner.Name.StartsWith('.') && !OtherFolders.Contains(inner.Name)))
        {
            Collect(inner, files);
        }
    }
}
