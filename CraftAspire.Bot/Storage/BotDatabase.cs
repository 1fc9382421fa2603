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

    /// <summary>Runs one command and reads the first column of its rows.</summary>
    public async Task<List<T>> Read<T>(NpgsqlBatchCommand command, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var connection = await Open(scope, stop);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(command);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        var found = new List<T>();
        while (await reader.ReadAsync(stop)) found.Add(reader.GetFieldValue<T>(0));
        return found;
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
