namespace Aspire.Hosting.Runner;

/// <summary>Finds programs as a shell would, but says in a sentence when there is none.</summary>
internal static class Programs
{
    /// <summary>The .NET host that runs this very process, else the one on the search path.</summary>
    public static string DotNet { get; } =
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host
        : Path.GetFileName(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath!
        : "dotnet";

    public static string Find(string command, string workingDirectory)
    {
        var candidates = command.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? [Path.GetFullPath(command, workingDirectory)]
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Select(folder => Path.Combine(folder, command));

        return candidates.FirstOrDefault(File.Exists)
            ?? throw new DistributedApplicationException($"The program '{command}' was not found.");
    }

    public static string Folder(string path) => Directory.Exists(path)
        ? path
        : throw new DistributedApplicationException($"The working directory '{path}' does not exist.");
}
