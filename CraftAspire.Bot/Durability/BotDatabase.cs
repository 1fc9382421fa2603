using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CraftAspire.Bot.Durability;

/// <summary>Short-lived connections for the batches that Entity Framework has no words for.</summary>
internal sealed class BotDatabase(IServiceScopeFactory scopes)
{
    /// <summary>Runs commands in one round trip and one transaction.</summary>
    public async Task ExecuteAsync(IEnumerable<NpgsqlBatchCommand> commands, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var connection = await OpenAsync(scope, cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in commands) batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// Runs commands in one round trip and one transaction, and hands each set of rows that they return to its reader, in order.
    /// </summary>
    public async Task ReadAsync(
        IEnumerable<NpgsqlBatchCommand> commands, IEnumerable<Action<NpgsqlDataReader>> readers, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var connection = await OpenAsync(scope, cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in commands) batch.BatchCommands.Add(command);
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        foreach (var reader in readers)
        {
            while (await rows.ReadAsync(cancellationToken)) reader(rows);
            await rows.NextResultAsync(cancellationToken);
        }

        // Reading to the end surfaces errors of later commands.
        while (await rows.NextResultAsync(cancellationToken))
        {
        }
    }

    /// <summary>Runs a query of Entity Framework.</summary>
    public async Task<T> QueryAsync<T>(Func<BotDbContext, Task<T>> query)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<BotDbContext>());
    }

    private static async Task<NpgsqlConnection> OpenAsync(AsyncServiceScope scope, CancellationToken cancellationToken)
    {
        var database = scope.ServiceProvider.GetRequiredService<BotDbContext>().Database;
        await database.OpenConnectionAsync(cancellationToken);
        return (NpgsqlConnection)database.GetDbConnection();
    }
}
