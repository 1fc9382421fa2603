using Aspire.Hosting.Docker.Resources.ServiceNodes;
using Aspire.Hosting.Docker.Resources.ServiceNodes.Swarm;

namespace Aspire.Hosting.Docker.Resources.ComposeNodes;

/// <summary>One service of a Compose file.</summary>
public sealed class Service : NamedComposeMember
{
    /// <summary>Ports of the machine, as <c>host:container</c>.</summary>
    public List<string> Ports { get; set; } = [];

    /// <summary>Volumes and folders.</summary>
    public List<Volume> Volumes { get; set; } = [];

    /// <summary>Devices, also by their CDI names.</summary>
    public List<string> Devices { get; set; } = [];

    /// <summary>What must be there first.</summary>
    public Dictionary<string, ServiceDependency> DependsOn { get; set; } = [];

    /// <summary>Whom it runs as; absent = as its image says.</summary>
    public string? User { get; set; }

    /// <summary>When it is started again.</summary>
    public string? Restart { get; set; }

    /// <summary>How it is spread.</summary>
    public Deploy? Deploy { get; set; }

    /// <summary>How its health is asked.</summary>
    public Healthcheck? Healthcheck { get; set; }

    /// <summary>How long it may take to end.</summary>
    public string? StopGracePeriod { get; set; }

    /// <summary>Adds a volume.</summary>
    public Service AddVolume(Volume volume)
    {
        Volumes.Add(volume);
        return this;
    }
}
