namespace Aspire.Hosting.ApplicationModel;

/// <summary>A change of a resource.</summary>
public class ResourceEvent(IResource resource, string resourceId, CustomResourceSnapshot snapshot)
{
    /// <summary>Which resource.</summary>
    public IResource Resource { get; } = resource;

    /// <summary>Which of its processes; the resource's name when there is one process only.</summary>
    public string ResourceId { get; } = resourceId;

    /// <summary>What it looks like now.</summary>
    public CustomResourceSnapshot Snapshot { get; } = snapshot;
}
