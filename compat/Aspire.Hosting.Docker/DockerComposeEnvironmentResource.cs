using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Docker;

/// <summary>A place described by one Compose file.</summary>
public class DockerComposeEnvironmentResource(string name) : Resource(name)
{
    /// <summary>Does the Aspire dashboard run there, too?</summary>
    public bool DashboardEnabled { get; set; } = true;
}
