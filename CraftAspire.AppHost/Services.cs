using CraftAspire.AppHost.Publishing;
using Microsoft.Extensions.Hosting;

namespace CraftAspire.AppHost;

/// <summary>What all of the application's own programs have in common.</summary>
internal static class Services
{
    /// <summary>A project that runs in the AppHost's environment, so that Development means the same everywhere; published it is always Production.</summary>
    public static IResourceBuilder<ProjectResource> AddService<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new() =>
        builder.AddProject<TProject>(name, launchProfileName: null)
            .WithEnvironment("ASPNETCORE_ENVIRONMENT", builder.ExecutionContext.IsPublishMode ? Environments.Production : builder.Environment.EnvironmentName);

    /// <summary>Such a project that listens: on the port, or on a free one; in a container always on the same.</summary>
    public static IResourceBuilder<ProjectResource> AddService<TProject>(this IDistributedApplicationBuilder builder, string name, int? port)
        where TProject : IProjectMetadata, new() =>
        builder.ExecutionContext.IsPublishMode
            ? builder.AddService<TProject>(name).WithHttpEndpoint(targetPort: HealthQuestions.Port)
            : builder.AddService<TProject>(name).WithHttpEndpoint(port);
}
