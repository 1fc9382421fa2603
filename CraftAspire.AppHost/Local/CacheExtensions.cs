using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CraftAspire.AppHost.Local;

internal static class CacheExtensions
{
    /// <summary>
    /// Adds a Redis server: a container if a container engine answers, else the embedded Garnet. Published, it is a container or a managed
    /// server.
    /// </summary>
    public static IResourceBuilder<IResourceWithConnectionString> AddGameCache(
        this IDistributedApplicationBuilder builder, string name, CraftSettings settings)
    {
        if (builder.ExecutionContext.IsPublishMode && settings.ManagedServers)
        {
            return builder.AddConnectionString(name);
        }

        var password = builder.AddGeneratedSecret($"{name}-password", length: 32).WithDescription("The password of the cache.");

        return settings.InContainers(builder)
            ? builder.AddRedis(name, password: password).WithDataVolume().SpeakingHttp().WithIconName("Flash")
            : builder.AddEmbeddedCache(name, password.Resource, settings);
    }

    private static IResourceBuilder<EmbeddedCacheResource> AddEmbeddedCache(
        this IDistributedApplicationBuilder builder, string name, ParameterResource password, CraftSettings settings)
    {
        var server = new EmbeddedCacheResource(name, builder.AppHostDirectory, password);
        var check = $"{name}_check";

        builder.Services.AddHealthChecks().Add(new(check, _ => new CacheHealthCheck(server), HealthStatus.Unhealthy, null));

        return builder.AddResource(server)
            .WithEndpoint(name: EmbeddedCacheResource.EndpointName)
            .WithArgs(
                "exec", BuiltProgram.PathOf<Projects.EmbeddedCache>(),
                "--port", server.Endpoint.Property(EndpointProperty.TargetPort),
                "--data", Path.Combine(settings.DataDirectory, name))
            .WithArgs(settings.Throwaway ? ["--throwaway"] : [])
            .WithEnvironment("CACHE_PASSWORD", builder.CreateResourceBuilder(password))
            .WithIconName("Flash")
            .WithHealthCheck(check);
    }
}
