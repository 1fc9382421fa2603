using System.Data;
using Npgsql;

namespace CraftAspire.Bot.Storage;

/// <summary>A connection kept for long, for what lives as long as it does: locks and notifications.</summary>
internal sealed class HeldConnection(AsyncServiceScope scope, NpgsqlConnection connection) : IAsyncDisposable
{
    public NpgsqlConnection Connection { get; } = connection;

    /// <summary>Gives it back to the pool, where a lock would outlive its use.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (Connection.State is ConnectionState.Open)
            {
                await using var release = new NpgsqlCommand("select pg_advisory_unlock_all(); unlisten *", Connection);
                await release.ExecuteNonQueryAsync();
            }
        }
        catch (NpgsqlException)
        {
            // A broken connection holds nothing.
        }

        await scope.DisposeAsync();
    }
}
