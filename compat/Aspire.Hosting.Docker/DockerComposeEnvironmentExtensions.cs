using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Docker;

namespace Aspire.Hosting;

/// <summary>Adds places that are described by a Compose file.</summary>
public static class DockerComposeEnvironmentExtensions
{
    /// <summary>Adds such a place. Nothing of it exists while the application runs here.</summary>
    public static IResourceBuilder<DockerComposeEnvironmentResource> AddDockerComposeEnvironment(this IDistributedApplicationBuilder builder, string name)
    {
        var environment = new DockerComposeEnvironmentResource(name);
        return builder.ExecutionContext.IsRunMode ? builder.CreateResourceBuilder(environment) : builder.AddResource(environment);
    }

    /// <summary>Changes the dashboard of that place.</summary>
    public static IResourceBuilder<DockerComposeEnvironmentResource> WithDashboard(
        this IResourceBuilder<DockerComposeEnvironmentResource> builder, Action<IResourceBuilder<DockerComposeAspireDashboardResource>> configure)
    {
        configure(builder.ApplicationBuilder.CreateResourceBuilder(new DockerComposeAspireDashboardResource($"{builder.Resource.Name}-dashboard")));
        return builder;
    }
}
