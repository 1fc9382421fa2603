using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Aspire.Hosting.PostgreSQL;

/// <summary>Creates the databases of a server once it is ready.</summary>
internal sealed class DatabaseCreation(PostgresServerResource server, ResourceNotificationService notifications) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await notifications.WaitForResourceHealthyAsync(server.Name, WaitBehavior.WaitOnResourceUnavailable, stoppingToken);

        await using var connection = new NpgsqlConnection(
            $"{await ((IResourceWithConnectionString)server).GetConnectionStringAsync(stoppingToken)};Database=postgres;Pooling=false");
        await connection.OpenAsync(stoppingToken);

        foreach (var database in server.Databases.Values)
        {
            try
            {
                await using var create = new NpgsqlCommand($"CREATE DATABASE \"{database.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", connection);
                await create.ExecuteNonQueryAsync(stoppingToken);
            }
            catch (PostgresException exists) when (exists.SqlState is PostgresErrorCodes.DuplicateDatabase)
            {
                // An earlier run made it.
            }
        }
    }
}
