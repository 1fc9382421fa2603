namespace Aspire.Hosting.ApplicationModel;

/// <summary>Adds to the command line of a resource when it starts.</summary>
public class CommandLineArgsCallbackAnnotation(Func<CommandLineArgsCallbackContext, Task> callback) : IResourceAnnotation
{
    /// <summary>Called at each start, in the order of the annotations.</summary>
    public Func<CommandLineArgsCallbackContext, Task> Callback { get; } = callback;
}
