namespace Bench.Soak;

/// <summary>The clone of the repository that this program was built in.</summary>
internal static class Checkout
{
    /// <summary>What the services say while it plays.</summary>
    public static string LogFile
    {
        get
        {
            var folder = Path.Combine(Root, ".craft", "logs");
            Directory.CreateDirectory(folder);
            return Path.Combine(folder, "soak.log");
        }
    }

    /// <summary>A file of the repository.</summary>
    public static string In(string path) => Path.Combine(Root, path);

    private static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CraftAspire.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("No CraftAspire.sln above this program: it runs inside a clone of the repository.");
    }
}
