using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using ZiggyCreatures.Caching.Fusion;
using ZiggyCreatures.Caching.Fusion.Backplane.StackExchangeRedis;
using ZiggyCreatures.Caching.Fusion.Serialization.SystemTextJson;

namespace CraftAspire.Api.Cache;

internal static class LayeredCache
{
    // A combination that memory does not know waits for Redis. No answer is better than a slow one.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Adds memory over Redis, with a backplane that carries changes to the other replicas. All of it is optional at run time: a dead Redis
    /// is left alone for two seconds at a time.
    /// </summary>
    public static void AddLayeredCache(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<CacheOptions>().BindConfiguration("Cache").ValidateDataAnnotations();

        // Keeps the changes of games that share a server apart.
        builder.Services.AddOptions<FusionCacheOptions>()
            .Configure<IOptions<CacheOptions>>((fusion, cache) =>
                fusion.BackplaneChannelPrefix = $"{cache.Value.KeyPrefix}{FusionCacheOptions.DefaultCacheName}");

        builder.Services.AddFusionCache()
            .WithOptions(options =>
            {
                options.DistributedCacheSyntheticTimeoutsLogLevel = LogLevel.Debug;
                options.DistributedCacheCircuitBreakerDuration = Rest;
                options.BackplaneCircuitBreakerDuration = Rest;

                // The health check reports a missing cache. A log line per failed command would bury everything else.
                options.DistributedCacheErrorsLogLevel = LogLevel.Debug;
                options.BackplaneErrorsLogLevel = LogLevel.Debug;
            })
            .WithDefaultEntryOptions(options =>
            {
                options.Size = 1;
                options.DistributedCacheSoftTimeout = Patience;
                options.DistributedCacheHardTimeout = Patience;
                options.AllowBackgroundDistributedCacheOperations = true;
                options.AllowBackgroundBackplaneOperations = true;
            })
            .WithMemoryCache(services => new MemoryCache(new MemoryCacheOptions { SizeLimit = Options(services).MemoryEntries }))
            .WithSerializer(new FusionCacheSystemTextJsonSerializer(new JsonSerializerOptions { IncludeFields = true }))
            .WithDistributedCache(services => new RedisCache(new RedisCacheOptions
            {
                InstanceName = Options(services).KeyPrefix,
                ConnectionMultiplexerFactory = () => Task.FromResult(services.GetRequiredService<IConnectionMultiplexer>()),
            }))
            .WithBackplane(services => new RedisBackplane(new RedisBackplaneOptions
            {
                ConnectionMultiplexerFactory = () => Task.FromResult(services.GetRequiredService<IConnectionMultiplexer>()),
            }));
    }

    private static CacheOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<CacheOptions>>().Value;
}
