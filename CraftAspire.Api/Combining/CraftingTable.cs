using System.Data.Common;
using CraftAspire.Api.Data;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace CraftAspire.Api.Combining;

/// <summary>Puts two elements on the table of the active session: the fast path, past the change tracker. See <see cref="CraftingTableSql"/>.</summary>
internal sealed class CraftingTable(GameDbContext database, TimeProvider time)
{
    /// <summary>Checks the session and looks for an earlier answer; makes nothing.</summary>
    public Task<TableState> LookAsync(CombineCommand command, CancellationToken cancellationToken) =>
        PutAsync(command, default, default, cancellationToken);

    /// <summary>Makes what the recipe says, or returns the earlier answer to the same key.</summary>
    public Task<TableState> PutAsync(CombineCommand command, KnownRecipe recipe, RecipeSource source, CancellationToken cancellationToken) =>
        database.Database.CreateExecutionStrategy().ExecuteAsync(token => ExecuteAsync(command, recipe, source, token), cancellationToken);

    private async Task<TableState> ExecuteAsync(CombineCommand command, KnownRecipe recipe, RecipeSource source, CancellationToken cancellationToken)
    {
        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var statement = Statement(command, recipe, source);
            await using var row = await statement.ExecuteReaderAsync(cancellationToken);
            await row.ReadAsync(cancellationToken);
            return Read(row, command, source);
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    private NpgsqlCommand Statement(CombineCommand command, KnownRecipe recipe, RecipeSource source)
    {
        var connection = (NpgsqlConnection)database.Database.GetDbConnection();
        var known = recipe.RecipeId is not 0;

        return new NpgsqlCommand(command.Caller.ChatId is null ? CraftingTableSql.OfPlayer : CraftingTableSql.OfChat, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<long> { TypedValue = command.Caller.TelegramId },
                Nullable(command.Caller.ChatId),
                new NpgsqlParameter<long> { TypedValue = command.FirstId },
                new NpgsqlParameter<long> { TypedValue = command.SecondId },
                Nullable(known ? recipe.RecipeId : null),
                Nullable(known ? recipe.ResultId : null),
                new NpgsqlParameter { Value = (object?)command.IdempotencyKey ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                new NpgsqlParameter<short> { TypedValue = (short)source },
                new NpgsqlParameter<string> { TypedValue = command.TraceId },
                new NpgsqlParameter<DateTime> { TypedValue = time.GetUtcNow().UtcDateTime },
            },
        };
    }

    private static TableState Read(DbDataReader row, CombineCommand command, RecipeSource source)
    {
        var (crafted, isNew, answered) = (row.GetBoolean(4), row.GetBoolean(5), row.GetBoolean(6));
        var state = new TableState
        {
            PlayerId = row.IsDBNull(0) ? null : row.GetInt64(0),
            SessionId = row.IsDBNull(1) ? null : row.GetInt64(1),
            HoldsFirst = row.GetBoolean(2),
            HoldsSecond = row.GetBoolean(3),
            First = ReadElement(row, 12),
            Second = ReadElement(row, 16),
        };

        if (!row.IsDBNull(7))
            return state with { Answer = Answer(row, state, row.GetBoolean(7), row.GetBoolean(8), row.GetInt32(9), (RecipeSource)row.GetInt16(10), row.GetString(11)) };
        if (!crafted)
            return state;
        if (command.IdempotencyKey is not null && !answered)
            return state with { LostTheKey = true };

        return state with { Answer = Answer(row, state, isNew, isFirst: false, points: 0, source, command.TraceId) };
    }

    private static Combination Answer(DbDataReader row, TableState state, bool isNew, bool isFirst, int points, RecipeSource source, string traceId) =>
        new(state.First!, state.Second!, ReadElement(row, 20)!, isNew, isFirst, points, source, traceId);

    private static Element? ReadElement(DbDataReader row, int column) => row.IsDBNull(column)
        ? null
        : new Element(row.GetInt64(column), row.GetString(column + 1), row.GetString(column + 2), row.GetInt32(column + 3));

    private static NpgsqlParameter Nullable(long? value) =>
        new() { Value = value is { } number ? number : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint };
}
