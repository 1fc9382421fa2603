namespace Aspire.Hosting.Docker.Resources.ServiceNodes.Swarm;

/// <summary>How a service is spread.</summary>
public sealed class Deploy
{
    /// <summary>Containers of it.</summary>
    public int? Replicas { get; set; }
}
