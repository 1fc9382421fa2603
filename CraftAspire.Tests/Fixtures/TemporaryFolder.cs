namespace CraftAspire.Tests.Fixtures;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    // Not CreateTempSubdirectory: that one is closed to the user whom Postgres runs as when the tests run as root.
    public string Path { get; } = Directory.CreateDirectory(
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"craftaspire-tests-{Guid.NewGuid():n}")).FullName;

    /// <summary>A path inside, whether something is there or not.</summary>
    public string In(string path) => System.IO.Path.Combine(Path, path);

    /// <summary>Writes a file and the folders above it.</summary>
    /// <returns>The file's full path.</returns>
    public string Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(In(path))!);
        File.WriteAllText(In(path), text);

        return In(path);
    }

    /// <summary>Copies a file or folder of the repository to the same place in here; what was built of it stays behind.</summary>
    public TemporaryFolder WithCopyOf(string path)
    {
        var source = Repository.In(path);
        var files = File.Exists(source)
            ? [source]
            : Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(
                file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal));

        foreach (var file in files)
        {
            var copy = In(System.IO.Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
