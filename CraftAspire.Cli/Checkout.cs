namespace CraftAspire.Cli;

/// <summary>The folders of one clone of the repository.</summary>
/// <param name="Root">The folder of the solution.</param>
internal sealed record Checkout(string Root)
{
    /// <summary>One build for running, tests and benchmarks: nothing is compiled twice, and what is measured is what runs.</summary>
    public const string Configuration = "Release";

    /// <summary>The SDK's program, as the script found it.</summary>
    public static string DotNet { get; } = Environment.GetEnvironmentVariable("CRAFT_DOTNET") ?? "dotnet";

    /// <summary>Everything that is downloaded or generated, bin/ and obj/ aside.</summary>
    public string Craft { get; } = Path.Combine(Root, ".craft");

    public string Logs => Path.Combine(Craft, "logs");

    public string DefaultData => Path.Combine(Craft, "data");

    public string AppHost => Output("CraftAspire.AppHost");

    /// <summary>The script sets CRAFT_ROOT; started by hand, the program looks upwards from where it is.</summary>
    public static Checkout Find()
    {
        if (Environment.GetEnvironmentVariable("CRAFT_ROOT") is { Length: > 0 } root)
        {
            return new Checkout(root);
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CraftAspire.sln")))
            {
                return new Checkout(folder.FullName);
            }
        }

        throw new FailureException("No CraftAspire.sln above this program: start it with ./craft in a clone of the repository.");
    }

    public string In(string path) => Path.Combine(Root, path);

    /// <summary>The built program of a project.</summary>
    public string Output(string project) => In($"{project}/bin/{Configuration}/net10.0/{Path.GetFileName(project)}.dll");
}
