namespace Aspire.Hosting.ApplicationModel;

/// <summary>Adds to the environment of a resource when it starts.</summary>
public class EnvironmentCallbackAnnotation(Func<EnvironmentCallbackContext, Task> callback) : IResourceAnnotation
{
    /// <summary>Called at each start, in the order of the annotations.</summary>
    public Func<EnvironmentCallbackContext, Task> Callback { get; } = callback;
}
