using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace Aspire.Hosting.Redis;

/// <summary>Healthy when the server answers a PING.</summary>
internal sealed class RedisHealthCheck(IResourceWithConnectionString redis) : IHealthCheck
{
    // Milliseconds. A server that is still starting refuses, and the client would go on asking for five seconds; we ask again ourselves.
    private const int Patience = 1_000;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var server = ConfigurationOptions.Parse((await redis.GetConnectionStringAsync(cancellationToken))!);
            server.ConnectTimeout = Patience;
            await using var connection = await ConnectionMultiplexer.ConnectAsync(server);
            await connection.GetDatabase().PingAsync();
            return HealthCheckResult.Healthy();
        }
        catch (Exception error) when (error is RedisException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy("The server does not answer.", error);
        }
    }
}
