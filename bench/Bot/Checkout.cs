using LocalProgram;

namespace Bench.Bot;

/// <summary>The clone of the repository that this program was built in.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    /// <summary>The program of another project, built as this one was.</summary>
    public static string Program(string project)
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(Root, project, "bin", framework.Parent!.Name, framework.Name, $"{Path.GetFileName(project)}.dll");
    }

    /// <summary>An address of this machine that nothing listens on.</summary>
    public static Uri FreeAddress() => new($"http://127.0.0.1:{LoopbackPort.Free()}/");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CraftAspire.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("No CraftAspire.sln above this program: it runs inside a clone of the repository.");
    }
}
