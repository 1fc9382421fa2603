using CraftAspire.AppHost.Local;
using Microsoft.Extensions.Hosting;

namespace CraftAspire.AppHost;

/// <summary>Adds the application's own programs.</summary>
internal static class Services
{
    /// <summary>
    /// Adds a project that runs in the AppHost's environment, such as Development. Published, the environment is Production.
    /// </summary>
    public static IResourceBuilder<ProjectResource> AddService<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new()
    {
        var service = builder.AddProject<TProject>(name, launchProfileName: null)
            .SpeakingHttp()
            .WithEnvironment(
                "ASPNETCORE_ENVIRONMENT",
                builder.ExecutionContext.IsPublishMode ? Environments.Production : builder.Environment.EnvironmentName);

        // Aspire would start `dotnet run`, which stays in memory beside each service (140 MB). An IDE that debugs starts the projects
        // itself.
        if (builder.ExecutionContext.IsRunMode && builder.Configuration["DEBUG_SESSION_PORT"] is null)
        {
            service.WithAnnotation(new ExecutableAnnotation
            {
                Command = Path.ChangeExtension(BuiltProgram.PathOf<TProject>(), null),
                WorkingDirectory = Path.GetDirectoryName(new TProject().ProjectPath)!,
            });
        }

        return builder.ExecutionContext.IsRunMode ? service.BeingModest() : service;
    }

    /// <summary>
    /// A developer's machine runs all services beside an IDE and a browser: one heap for each instead of one per processor, and metrics
    /// every ten seconds. Aspire would ask for them every second, which costs more than all else that an idle application does.
    /// </summary>
    private static IResourceBuilder<ProjectResource> BeingModest(this IResourceBuilder<ProjectResource> service) =>
        service
            .WithEnvironment("DOTNET_gcServer", "0")
            .WithEnvironment("DOTNET_GCConserveMemory", "5")
            .WithEnvironment("OTEL_METRIC_EXPORT_INTERVAL", "10000");

    /// <summary>Adds a project that serves HTTP and reports its health at <c>/health</c>.</summary>
    public static IResourceBuilder<ProjectResource> AddHttpService<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new() =>
        builder.AddService<TProject>(name)
            .WithHttpEndpoint(targetPort: builder.ExecutionContext.IsPublishMode ? Publishing.Port : null)
            .WithHttpHealthCheck("/health");

    /// <summary>Adds a run of a service's program that migrates its database and ends.</summary>
    public static IResourceBuilder<ProjectResource> AddMigrations<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new() =>
        builder.AddService<TProject>(name)
            .WithArgs("migrate")
            .WithIconName("DatabaseArrowUp");

    /// <summary>Adds a secret that is generated at the first start and kept in the AppHost's user secrets.</summary>
    /// <param name="length">Letters and digits only: other characters need quotes in connection strings.</param>
    public static IResourceBuilder<ParameterResource> AddGeneratedSecret(
        this IDistributedApplicationBuilder builder, string name, int length) =>
        builder.AddParameter(name, new GenerateParameterDefault { MinLength = length, Special = false }, secret: true, persist: true);

    /// <summary>Adds a quick benchmark that runs when somebody starts it on the dashboard.</summary>
    /// <param name="project">The project's folder in the repository.</param>
    public static IResourceBuilder<ExecutableResource> AddBenchmark(
        this IDistributedApplicationBuilder builder, string name, string project) =>
        builder.AddExecutable(name, "dotnet", "..", "run", "--project", project, "--configuration", "Release", "--", "--quick")
            .WithExplicitStart()
            .ExcludeFromManifest()
            .WithIconName("TopSpeed");

    /// <summary>
    /// Removes the developer certificate: inside of one machine or one container network all services use HTTP.
    /// </summary>
    public static IResourceBuilder<T> SpeakingHttp<T>(
        this IResourceBuilder<T> resource) where T : IResourceWithEnvironment, IResourceWithArgs =>
#pragma warning disable ASPIRECERTIFICATES001 // Experimental, and without an alternative.
        resource.WithoutHttpsCertificate();
#pragma warning restore ASPIRECERTIFICATES001

    /// <summary>Names the link to a page of the service on the dashboard; its plain address stays among the details.</summary>
    public static IResourceBuilder<T> WithPage<T>(
        this IResourceBuilder<T> service, string name, string path = "/") where T : IResourceWithEndpoints =>
        service
            .WithUrlForEndpoint("http", url => url.DisplayLocation = UrlDisplayLocation.DetailsOnly)
            .WithUrlForEndpoint("http", _ => new ResourceUrlAnnotation { Url = path, DisplayText = name });
}
