using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CraftAspire.Bot.Storage;

/// <summary>Short-lived connections for the batches that Entity Framework has no words for.</summary>
internal sealed class BotDatabase(IServiceScopeFactory scopes)
{
    /// <summary>Runs commands in one round trip and one transaction.</summary>
    public async Task Execute(IEnumerable<NpgsqlBatchCommand> commands, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var connection = await Open(scope, stop);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in commands) batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Runs commands in one round trip and one transaction, and hands each set of rows that they return to its reader, in order.</summary>
    public async Task Read(IEnumerable<NpgsqlBatchCommand> commands, IEnumerable<Action<NpgsqlDataReader>> readers, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var connection = await Open(scope, stop);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in commands) batch.BatchCommands.Add(command);
        await using var rows = await batch.ExecuteReaderAsync(stop);
        foreach (var reader in readers)
        {
            while (await rows.ReadAsync(stop)) reader(rows);
            await rows.NextResultAsync(stop);
        }

        // An error of a later command shows only when one has read up to it.
        while (await rows.NextResultAsync(stop))
        {
        }
    }

    /// <summary>A connection for as long as the caller wants it.</summary>
    public async Task<HeldConnection> Hold(CancellationToken stop)
    {
        var scope = scopes.CreateAsyncScope();
        try
        {
            return new HeldConnection(scope, await Open(scope, stop));
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a query of Entity Framework.</summary>
    public async Task<T> Query<T>(Func<BotDbContext, Task<T>> query)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<BotDbContext>());
    }

    private static async Task<NpgsqlConnection> Open(AsyncServiceScope scope, CancellationToken stop)
    {
        var database = scope.ServiceProvider.GetRequiredService<BotDbContext>().Database;
        await database.OpenConnectionAsync(stop);
        return (NpgsqlConnection)database.GetDbConnection();
    }
}
