using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZiggyCreatures.Caching.Fusion;
using ZiggyCreatures.Caching.Fusion.Backplane;
using ZiggyCreatures.Caching.Fusion.Backplane.StackExchangeRedis;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the Redis backplane of FusionCache.</summary>
public static class StackExchangeRedisBackplaneExtensions
{
    /// <summary>Registers the backplane for every cache that asks the container for one.</summary>
    public static IServiceCollection AddFusionCacheStackExchangeRedisBackplane(
        this IServiceCollection services, Action<RedisBackplaneOptions>? setupOptionsAction = null)
    {
        ArgumentNullException.ThrowIfNull(services);

        services.AddOptions();
        if (setupOptionsAction is not null)
            services.Configure(setupOptionsAction);
        services.TryAddTransient<RedisBackplane>();
        services.TryAddTransient<IFusionCacheBackplane, RedisBackplane>();
        return services;
    }

    /// <summary>Gives one cache its backplane; options named after the cache are read first.</summary>
    public static IFusionCacheBuilder WithStackExchangeRedisBackplane(
        this IFusionCacheBuilder builder, Action<RedisBackplaneOptions>? setupOptionsAction = null)
    {
        ArgumentNullException.ThrowIfNull(builder);

        return builder.WithBackplane(services =>
        {
            var options = services.GetRequiredService<IOptionsMonitor<RedisBackplaneOptions>>().Get(builder.CacheName);
            setupOptionsAction?.Invoke(options);
            return new RedisBackplane(options, services.GetService<ILogger<RedisBackplane>>());
        });
    }
}
