namespace Aspire.Hosting.ApplicationModel;

/// <summary>A program that is started as a process.</summary>
public class ExecutableResource(string name, string command, string workingDirectory)
    : Resource(name), IResourceWithEnvironment, IResourceWithArgs, IResourceWithEndpoints, IResourceWithWaitSupport
{
    /// <summary>The program: a path, or a name on the search path.</summary>
    public string Command { get; } = command;

    /// <summary>Where it starts.</summary>
    public string WorkingDirectory { get; } = workingDirectory;
}
