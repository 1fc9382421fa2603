using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Runner;

/// <summary>A project runs from what the AppHost's own build made of it.</summary>
internal static class ProjectLaunch
{
    public static Launch Of(ProjectResource project, IReadOnlyList<string> args, IReadOnlyDictionary<string, string> environment)
    {
        var path = project.Annotations.OfType<IProjectMetadata>().Last().ProjectPath;
        var folder = Path.GetDirectoryName(path)!;

        // One build made all of them: bin/{configuration}/{framework} is the same as the AppHost's.
        var output = Path.Combine([folder, .. AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^3..]]);
        var assembly = Path.Combine(output, Path.GetFileNameWithoutExtension(path) + ".dll");

        return File.Exists(assembly)
            ? new(Programs.DotNet, ["exec", assembly, .. args], folder, environment)
            : throw new DistributedApplicationException($"The project {path} is not built: {assembly} does not exist. Run: dotnet build {path}");
    }
}
