namespace CraftAspire.AppHost.Local;

/// <summary>A program of this solution that the AppHost starts by its file, not as a project.</summary>
internal static class BuiltProgram
{
    /// <summary>
    /// The path of the program's assembly. The build that made the AppHost made it too, so both are in bin/{configuration}/{framework}.
    /// </summary>
    public static string PathOf<TProject>() where TProject : IProjectMetadata, new()
    {
        var project = new TProject().ProjectPath;
        var output = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^3..];
        return Path.Combine([Path.GetDirectoryName(project)!, .. output, Path.GetFileNameWithoutExtension(project) + ".dll"]);
    }
}
