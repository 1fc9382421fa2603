namespace Aspire.Hosting.ApplicationModel;

/// <summary>A container of the machine's container engine.</summary>
public class ContainerResource(string name, string? entrypoint = null)
    : Resource(name), IResourceWithEnvironment, IResourceWithArgs, IResourceWithEndpoints, IResourceWithWaitSupport, IComputeResource
{
    /// <summary>What the container starts instead of the image's own program.</summary>
    public string? Entrypoint { get; set; } = entrypoint;
}
