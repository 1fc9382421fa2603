using System.Globalization;
using Aspire.Hosting.Testing;
using Npgsql;

namespace CraftAspire.Tests.Application.Distributed;

/// <summary>The running game's tables, to arrange what would take an evening to play, and to see what is really there.</summary>
internal sealed class GameTables(NpgsqlDataSource database) : IAsyncDisposable
{
    public static async Task<GameTables> Open(RunningApplication application) =>
        new(NpgsqlDataSource.Create((await application.App.GetConnectionStringAsync("craftdb"))!));

    /// <summary>Elements of these names, held by every game that is on; nobody has combined them yet.</summary>
    public async Task GiveToAll(params string[] names)
    {
        await using var give = database.CreateCommand(
            """
            with made as (
                insert into elements (name, key, emoji, depth, is_base) select name, lower(name), '🏺', 1, false from unnest($1) name
                on conflict (key) do update set key = excluded.key returning id
            )
            insert into session_elements (session_id, element_id, found_at, is_discovery, is_favourite)
            select game_sessions.id, made.id, now(), false, false from game_sessions, made where ended_at is null
            on conflict (session_id, element_id) do nothing
            """);
        give.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = names });
        await give.ExecuteNonQueryAsync();
    }

    /// <summary>A number that the query tells of <c>$1</c>.</summary>
    public async Task<long> Count<T>(string query, T[] of)
    {
        await using var command = database.CreateCommand(query);
        command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = of });
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>Of these players: what they were paid, by its entries and by the sum that each carries.</summary>
    public async Task<(long Entries, long Carried)> PaidTo(IEnumerable<GameSeat> players)
    {
        var ids = players.Select(player => player.TelegramId).ToArray();
        return (
            await Count(
                "select coalesce(sum(amount), 0) from point_entries join players on players.id = player_id where telegram_id = any ($1)",
                ids),
            await Count("select coalesce(sum(points), 0) from players where telegram_id = any ($1)", ids));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
