using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Trace;
using StackExchange.Redis;

namespace CraftAspire.Api.Cache;

internal static class GameCache
{
    private const string Connection = "cache";

    /// <summary>
    /// Adds the one connection to the cache named <c>cache</c>, traced and watched. The game goes on without the cache, slower: so
    /// the program starts without it, a command fails at once while it is away, and health says degraded, not unhealthy.
    /// </summary>
    public static void AddGameCache(this IHostApplicationBuilder builder)
    {
        // Aspire's health check reports a missing cache as unhealthy, and its spans lack the attribute's stable name.
        builder.AddRedisClient(Connection, settings => (settings.DisableHealthChecks, settings.DisableTracing) = (true, true), options =>
        {
            options.AbortOnConnectFail = false;
            options.BacklogPolicy = BacklogPolicy.FailFast;
            options.ConnectTimeout = 2000;
            options.AsyncTimeout = 1000;
            options.ReconnectRetryPolicy = new LinearRetry(1000);
        });

        builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddRedisInstrumentation(redis =>
        {
            redis.FlushInterval = TimeSpan.FromSeconds(1);
            redis.EnrichActivityWithTimingEvents = false;
            // Adds the attribute's stable name, as in Npgsql's spans; the instrumentation writes the old one.
            redis.Enrich = (span, _) => span.SetTag("db.system.name", "redis");
        }));

        builder.Services.AddHealthChecks().AddRedis(
            services => services.GetRequiredService<IConnectionMultiplexer>(), Connection, HealthStatus.Degraded,
            timeout: TimeSpan.FromSeconds(2));
    }
}
