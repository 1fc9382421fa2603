using System.Data;
using System.Data.Common;
using CraftAspire.Api.Data;
using CraftAspire.Api.Game;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CraftAspire.Api.Combining.Store;

/// <summary>
/// Executes <c>combine.sql</c> for a batch. It repeats a batch after a lost connection: the keys tell whether the first try was committed.
/// </summary>
/// <remarks>
/// The statement has connections of its own. Postgres plans it once per connection, perhaps while the tables are still empty and a
/// sequential scan is the cheapest, and keeps the plan while the tables grow; here the planner may not choose that scan. The statement
/// changes no state of its connection, so the pool has nothing to reset.
/// </remarks>
internal sealed class CombineStatement(IConfiguration configuration, IServiceScopeFactory scopes, TimeProvider time) : IAsyncDisposable
{
    private static readonly string Text = ReadText();

    public NpgsqlDataSource Connections { get; } =
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(configuration.GetConnectionString(GameDatabase.Connection))
        {
            MaxPoolSize = CombineBatcher.MostAtOnce,
            MaxAutoPrepare = 4,
            AutoPrepareMinUsages = 1,
            NoResetOnClose = true,
            Options = $"-c enable_seqscan=off -c plan_cache_mode=force_generic_plan {GameDatabase.Limits}",
        });

    /// <summary>Gives each entry its outcome.</summary>
    public async Task ExecuteAsync(IReadOnlyList<CombineBatcher.Entry> batch)
    {
        await using var scope = scopes.CreateAsyncScope();
        var strategy = scope.ServiceProvider.GetRequiredService<GameDbContext>().Database.CreateExecutionStrategy();
        await strategy.ExecuteAsync(() => TryExecuteAsync(batch));
    }

    public ValueTask DisposeAsync() => Connections.DisposeAsync();

    private async Task TryExecuteAsync(IReadOnlyList<CombineBatcher.Entry> batch)
    {
        await using var statement = Connections.CreateCommand(Text);
        Add(statement, batch, entry => entry.Asked.Caller.TelegramId);
        Add(statement, batch, entry => entry.Asked.Caller.ChatId);
        Add(statement, batch, entry => entry.Asked.FirstId);
        Add(statement, batch, entry => entry.Asked.SecondId);
        Add(statement, batch, entry => entry.Known?.Recipe.RecipeId);
        Add(statement, batch, entry => entry.Asked.IdempotencyKey);
        Add(statement, batch, entry => (short)(entry.Known?.Source ?? default));
        Add(statement, batch, entry => entry.Asked.TraceId);
        statement.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = time.GetUtcNow().UtcDateTime });

        await using var rows = await statement.ExecuteReaderAsync();
        for (var number = 0; await rows.ReadAsync(); number++)
            batch[number].Outcome = Read(rows, batch[number]);
    }

    private static StoreOutcome Read(DbDataReader row, CombineBatcher.Entry entry)
    {
        var (asked, known) = entry;
        if (row.Is("is_stored"))
            return ReadStored(row, asked);
        if (row.Is("is_crafted"))
        {
            return asked.IdempotencyKey is not null && !row.Is("is_answer_stored")
                ? new StoreOutcome.Changed()
                : new StoreOutcome.Answered(new Combination(
                    ReadElement(row, "first")!, ReadElement(row, "second")!, ReadElement(row, "result")!,
                    row.Is("is_new"), IsFirstDiscovery: false, Points: 0, known!.Source, asked.TraceId));
        }

        if (known is not null && row.Int64("result_id") is null)
            return new StoreOutcome.RecipeChanged();
        if (row.Moment("blocked_until") is { } until)
            return new StoreOutcome.Blocked(new Block(until, row.Is("is_banned")));
        if (row.Int64("session_id") is not { } session)
            return new StoreOutcome.NoActiveSession();
        if (row.Int64("player_id") is not { } player)
            return new StoreOutcome.NewPlayer();
        if (!row.Is("holds_first") || !row.Is("holds_second"))
            return new StoreOutcome.NotHeld(session, LacksFirst: !row.Is("holds_first"));
        if (known is null)
            return new StoreOutcome.HoldsBoth(player, session, ReadElement(row, "first")!, ReadElement(row, "second")!);

        return row.Is("is_hidden") ? new StoreOutcome.Hidden() : new StoreOutcome.Changed();
    }

    private static StoreOutcome ReadStored(DbDataReader row, AskedPair asked)
    {
        if (row.Is("is_hidden"))
            return new StoreOutcome.Hidden();

        var answer = new Combination(
            ReadElement(row, "first")!, ReadElement(row, "second")!, ReadElement(row, "result")!, row.Is("stored_is_new"),
            row.Is("stored_is_first_discovery"), row.GetInt32("stored_points"), (RecipeSource)row.GetInt16("stored_source"),
                row.GetString("stored_trace_id"));
        return ElementPair.Of(answer.First.Id, answer.Second.Id) == asked.Pair
            ? new StoreOutcome.Answered(answer)
            : new StoreOutcome.KeyReused();
    }

    private static Element? ReadElement(DbDataReader row, string name) => row.Int64($"{name}_id") is { } id
        ? new Element(id, row.GetString($"{name}_name"), row.GetString($"{name}_emoji"), row.GetInt32($"{name}_depth"))
        : null;

    private static void Add<T>(NpgsqlCommand statement, IReadOnlyList<CombineBatcher.Entry> batch, Func<CombineBatcher.Entry, T> column) =>
        statement.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = [.. batch.Select(column)] });

    private static string ReadText()
    {
        using var file = typeof(CombineStatement).Assembly.GetManifestResourceStream("combine.sql")!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
