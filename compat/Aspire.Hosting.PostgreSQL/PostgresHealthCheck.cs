using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Aspire.Hosting.PostgreSQL;

/// <summary>Healthy when a database of the server answers a query.</summary>
internal sealed class PostgresHealthCheck(IResourceWithConnectionString server, string database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = new NpgsqlConnection($"{await server.GetConnectionStringAsync(cancellationToken)};Database={database};Pooling=false");
            await connection.OpenAsync(cancellationToken);
            await using var query = new NpgsqlCommand("SELECT 1", connection);
            await query.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException error)
        {
            return HealthCheckResult.Unhealthy($"The database '{database}' does not answer.", error);
        }
    }
}
