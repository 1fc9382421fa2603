using System.Text.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ZiggyCreatures.Caching.Fusion;
using ZiggyCreatures.Caching.Fusion.Serialization;
using ZiggyCreatures.Caching.Fusion.Serialization.SystemTextJson;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the JSON serializer of FusionCache.</summary>
public static class FusionCacheSystemTextJsonSerializerExtensions
{
    /// <summary>Registers the serializer for every cache that asks the container for one.</summary>
    public static IServiceCollection AddFusionCacheSystemTextJsonSerializer(this IServiceCollection services, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);

        services.TryAddSingleton<IFusionCacheSerializer>(_ => new FusionCacheSystemTextJsonSerializer(options));
        return services;
    }

    /// <summary>Gives one cache its serializer.</summary>
    public static IFusionCacheBuilder WithSystemTextJsonSerializer(this IFusionCacheBuilder builder, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);

        return builder.WithSerializer(new FusionCacheSystemTextJsonSerializer(options));
    }
}
