using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CraftAspire.Api.Combining;

/// <summary>Executes <see cref="CraftingTableSql"/> for a batch, again after a lost connection: it knows its own first commit by the keys.</summary>
internal sealed class CraftingStatement(CraftingDatabase database, IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>What the database said to each, in their order.</summary>
    public async Task<IReadOnlyList<TableState>> ExecuteAsync(IReadOnlyList<CraftingRequest> batch)
    {
        await using var scope = scopes.CreateAsyncScope();
        var strategy = scope.ServiceProvider.GetRequiredService<GameDbContext>().Database.CreateExecutionStrategy();
        return await strategy.ExecuteAsync(() => TryExecuteAsync(batch));
    }

    private async Task<IReadOnlyList<TableState>> TryExecuteAsync(IReadOnlyList<CraftingRequest> batch)
    {
        await using var statement = database.Source.CreateCommand(CraftingTableSql.Text);
        Add(statement, batch, one => one.Command.Caller.TelegramId);
        Add(statement, batch, one => one.Command.Caller.ChatId);
        Add(statement, batch, one => one.Command.FirstId);
        Add(statement, batch, one => one.Command.SecondId);
        Add(statement, batch, one => one.Recipe.RecipeId is 0 ? null : (long?)one.Recipe.RecipeId);
        Add(statement, batch, one => one.Command.IdempotencyKey);
        Add(statement, batch, one => (short)one.Source);
        Add(statement, batch, one => one.Command.TraceId);
        statement.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = time.GetUtcNow().UtcDateTime });

        await using var rows = await statement.ExecuteReaderAsync();
        var states = new List<TableState>(batch.Count);
        while (await rows.ReadAsync())
            states.Add(CraftingRow.Read(rows, batch[states.Count]));
        return states;
    }

    private static void Add<T>(NpgsqlCommand statement, IReadOnlyList<CraftingRequest> batch, Func<CraftingRequest, T> column) =>
        statement.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = [.. batch.Select(column)] });
}
