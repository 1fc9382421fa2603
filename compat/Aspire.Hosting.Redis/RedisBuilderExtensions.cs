using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Redis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>Adds Redis.</summary>
public static class RedisBuilderExtensions
{
    private const int Port = 6379;

    /// <summary>Adds a Redis server in a container; without a password one is generated and remembered.</summary>
    public static IResourceBuilder<RedisResource> AddRedis(
        this IDistributedApplicationBuilder builder, string name, int? port = null, IResourceBuilder<ParameterResource>? password = null)
    {
        // Without signs: a comma would end the password in a connection string.
        var parameter = password?.Resource
            ?? ParameterResourceBuilderExtensions.CreateDefaultPasswordParameter(builder, $"{name}-password", special: false);
        var redis = new RedisResource(name, parameter);
        var check = $"{name}_check";

        builder.Services.AddHealthChecks().Add(new(check, _ => new RedisHealthCheck(redis), HealthStatus.Unhealthy, null));

        return builder.AddResource(redis)
            .WithEndpoint(port: port, targetPort: Port, name: RedisResource.PrimaryEndpointName, scheme: "redis")
            .WithImage("library/redis", "8.6")
            .WithImageRegistry("docker.io")
            .WithEnvironment(context => context.EnvironmentVariables["REDIS_PASSWORD"] = parameter)
            // Through a shell, so that the password is in no list of processes.
            .WithArgs(context =>
            {
                context.Args.Add("-c");
                context.Args.Add("redis-server --requirepass $REDIS_PASSWORD" + Saving(redis));
            })
            .WithHealthCheck(check);
    }

    /// <summary>Keeps the data in a volume and writes it to disk.</summary>
    public static IResourceBuilder<RedisResource> WithDataVolume(
        this IResourceBuilder<RedisResource> builder, string? name = null, bool isReadOnly = false)
    {
        builder.WithVolume(name ?? VolumeNameGenerator.Generate(builder, "data"), "/data", isReadOnly);
        return isReadOnly ? builder : builder.WithPersistence();
    }

    /// <summary>Writes the data to disk after so many changes within the interval (60 s unless said otherwise).</summary>
    public static IResourceBuilder<RedisResource> WithPersistence(
        this IResourceBuilder<RedisResource> builder, TimeSpan? interval = null, long keysChangedThreshold = 1) =>
        builder.WithAnnotation(
            new PersistenceAnnotation(interval ?? TimeSpan.FromMinutes(1), keysChangedThreshold), ResourceAnnotationMutationBehavior.Replace);

    private static string Saving(RedisResource redis) => redis.TryGetLastAnnotation<PersistenceAnnotation>(out var saving)
        ? string.Create(CultureInfo.InvariantCulture, $" --save {(long)saving.Interval.TotalSeconds} {saving.KeysChangedThreshold}")
        : "";
}
