using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CraftAspire.AppHost.Local;

/// <summary>Healthy when the server answers a query.</summary>
internal sealed class PostgresHealthCheck(IResourceWithConnectionString server) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = await server.ConnectAsync(cancellationToken);
            await using var query = new NpgsqlCommand("SELECT 1", connection);
            await query.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException error)
        {
            return HealthCheckResult.Unhealthy("Postgres does not answer.", error);
        }
    }
}
