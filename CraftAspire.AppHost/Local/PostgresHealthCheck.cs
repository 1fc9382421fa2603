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
            // Unpooled: a kept connection would say nothing about a server that was restarted.
            var connectionString = $"{await server.GetConnectionStringAsync(cancellationToken)};Database=postgres;Pooling=false";
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellationToken);
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
