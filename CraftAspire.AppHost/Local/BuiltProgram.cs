namespace CraftAspire.AppHost.Local;

/// <summary>A program of this solution that is started by its file, not as a project.</summary>
internal static class BuiltProgram
{
    /// <summary>
    /// Path of the program's assembly: one build made it and the AppHost, so both lie in bin/{configuration}/{framework}.
    /// </summary>
    public static string PathOf<TProject>() where TProject : IProjectMetadata, new()
    {
        var project = new TProject().ProjectPath;
        var output = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^3..];
        return Path.Combine([Path.GetDirectoryName(project)!, .. output, Path.GetFileNameWithoutExtension(project) + ".dll"]);
    }
}
