using CraftAspire.AppHost.Local;
using Microsoft.Extensions.Hosting;

namespace CraftAspire.AppHost;

/// <summary>What all of the application's own programs have in common.</summary>
internal static class Services
{
    /// <summary>Adds a project that runs in the AppHost's environment, so that Development means the same everywhere; published it is always Production.</summary>
    public static IResourceBuilder<ProjectResource> AddService<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new()
    {
        var service = builder.AddProject<TProject>(name, launchProfileName: null)
            .WithEnvironment("ASPNETCORE_ENVIRONMENT", builder.ExecutionContext.IsPublishMode ? Environments.Production : builder.Environment.EnvironmentName);

        // Aspire would start `dotnet run`, which stays in memory beside each service (140 MB). An IDE that debugs starts the projects itself.
        if (builder.ExecutionContext.IsRunMode && builder.Configuration["DEBUG_SESSION_PORT"] is null)
        {
            service.WithAnnotation(new ExecutableAnnotation
            {
                Command = Path.ChangeExtension(BuiltProgram.PathOf<TProject>(), null),
                WorkingDirectory = Path.GetDirectoryName(new TProject().ProjectPath)!,
            });
        }

        return service;
    }

    /// <summary>Adds such a project that answers HTTP and says how it is at <c>/health</c>.</summary>
    public static IResourceBuilder<ProjectResource> AddHttpService<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new() =>
        builder.AddService<TProject>(name)
            .WithHttpEndpoint(targetPort: builder.ExecutionContext.IsPublishMode ? Publishing.Port : null)
            .WithHttpHealthCheck("/health");

    /// <summary>Names the link to a page of the service on the dashboard; its plain address stays among the details.</summary>
    public static IResourceBuilder<T> WithPage<T>(this IResourceBuilder<T> service, string name, string path = "/") where T : IResourceWithEndpoints =>
        service
            .WithUrlForEndpoint("http", url => url.DisplayLocation = UrlDisplayLocation.DetailsOnly)
            .WithUrlForEndpoint("http", _ => new ResourceUrlAnnotation { Url = path, DisplayText = name });
}
