using Npgsql;

namespace CraftAspire.AppHost.Local;

internal static class PostgresConnection
{
    /// <summary>Connects to the server itself, without a pool: a pooled connection may belong to a server that was restarted.</summary>
    public static async Task<NpgsqlConnection> ConnectAsync(this IResourceWithConnectionString server, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(
            $"{await server.GetConnectionStringAsync(cancellationToken)};Database=postgres;Pooling=false");
        await connection.OpenAsync(cancellationToken);

        return connection;
    }
}
