using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Docker;

/// <summary>The Aspire dashboard as a service of the Compose file.</summary>
public class DockerComposeAspireDashboardResource(string name) : ContainerResource(name);
