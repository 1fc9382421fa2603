using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace CraftAspire.AppHost.Local;

/// <summary>Healthy when the server answers a PING.</summary>
internal sealed class CacheHealthCheck(IResourceWithConnectionString server) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = await ConnectionMultiplexer.ConnectAsync(
                (await server.GetConnectionStringAsync(cancellationToken))!);
            await connection.GetDatabase().PingAsync();
            return HealthCheckResult.Healthy();
        }
        catch (Exception error) when (error is RedisException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy("The cache does not answer.", error);
        }
    }
}
