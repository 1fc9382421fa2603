using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Docker;
using Aspire.Hosting.Docker.Resources.ComposeNodes;

namespace Aspire.Hosting;

/// <summary>Says what a resource is in a Compose file.</summary>
public static class DockerComposeServiceExtensions
{
    /// <summary>Changes the resource's service before it is written; nothing while the application runs here.</summary>
    public static IResourceBuilder<T> PublishAsDockerComposeService<T>(
        this IResourceBuilder<T> builder, Action<DockerComposeServiceResource, Service> configure) where T : IComputeResource =>
        builder.ApplicationBuilder.ExecutionContext.IsPublishMode
            ? builder.WithAnnotation(new DockerComposeServiceCustomizationAnnotation(configure))
            : builder;

    /// <summary>The variable of the file <c>.env</c> that holds the parameter, such as <c>${PUBLIC_URL}</c>.</summary>
    public static string AsEnvironmentPlaceholder(this IResourceBuilder<ParameterResource> builder, DockerComposeServiceResource dockerComposeService) =>
        $"${{{builder.Resource.Name.Replace('-', '_').ToUpperInvariant()}}}";
}
