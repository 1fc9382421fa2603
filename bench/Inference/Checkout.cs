namespace Bench.Inference;

/// <summary>The clone of the repository that this program was built in.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CraftAspire.sln")))
                return folder.FullName;
        }

        throw new BenchException("No CraftAspire.sln above this program: it runs inside a clone of the repository.");
    }
}
