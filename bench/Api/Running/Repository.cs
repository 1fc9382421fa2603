namespace Bench.Api.Running;

/// <summary>Where things lie in the checkout that this was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Postgres' programs; the server fetches them when they are missing.</summary>
    public static string PostgresPrograms => Path.Combine(Root, ".craft/postgres");

    /// <summary>The program of another project, built with the same configuration.</summary>
    public static string Program(string project)
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/'));
        return Path.Combine(Root, project, "bin", framework.Parent!.Name, framework.Name, $"{Path.GetFileName(project)}.dll");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CraftAspire.sln")))
            folder = folder.Parent
                ?? throw new InvalidOperationException("The benchmark runs inside a checkout only: it starts its programs.");
        return folder.FullName;
    }
}
