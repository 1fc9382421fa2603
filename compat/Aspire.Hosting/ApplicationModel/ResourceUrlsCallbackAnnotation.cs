namespace Aspire.Hosting.ApplicationModel;

/// <summary>Changes the links of a resource once its endpoints are known.</summary>
public sealed class ResourceUrlsCallbackAnnotation(Func<ResourceUrlsCallbackContext, Task> callback) : IResourceAnnotation
{
    /// <summary>Called in the order of the annotations.</summary>
    public Func<ResourceUrlsCallbackContext, Task> Callback { get; } = callback;
}
