namespace Aspire.Hosting.ApplicationModel;

/// <summary>How many processes run a resource.</summary>
public sealed class ReplicaAnnotation(int replicas = 1) : IResourceAnnotation
{
    /// <summary>1 or more.</summary>
    public int Replicas { get; } = replicas;
}
