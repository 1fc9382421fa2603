namespace CraftAspire.Tests.Fixtures;

/// <summary>Where things lie in the checkout that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Postgres' programs; the first server that starts fetches them.</summary>
    public static string PostgresPrograms { get; } = In(".craft/postgres");

    /// <summary>A path inside the checkout.</summary>
    public static string In(string path) => Path.Combine(Root, path);

    /// <summary>The program of another project, built with the configuration of the tests.</summary>
    public static string Program(string project, string? assembly = null)
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/'));

        return In($"{project}/bin/{framework.Parent!.Name}/{framework.Name}/{assembly ?? Path.GetFileName(project)}.dll");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "CraftAspire.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside a checkout only: they start its programs.");
        }

        return folder.FullName;
    }
}
