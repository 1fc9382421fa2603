namespace Aspire.Hosting.ApplicationModel;

/// <summary>The application as described: all its resources.</summary>
public class DistributedApplicationModel(IResourceCollection resources)
{
    /// <summary>The resources, in the order in which they were added.</summary>
    public IResourceCollection Resources { get; } = resources;
}
