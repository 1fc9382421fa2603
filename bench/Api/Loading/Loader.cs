using Npgsql;
using NpgsqlTypes;

namespace Bench.Api.Loading;

/// <summary>
/// Fills the game's tables by binary COPY: every pair of so many elements as a recipe, and players who hold some of them.
/// </summary>
internal sealed class Loader(NpgsqlDataSource database)
{
    private const int Players = 256;
    private const int HeldByEach = 20;
    private const int FirstElement = 1_000;
    private const int FirstPlayer = 1_000_000;

    /// <summary>Replaces what an earlier load left.</summary>
    public async Task<World> LoadAsync(int recipes, CancellationToken cancellationToken)
    {
        var elements = (int)Math.Ceiling((Math.Sqrt(8.0 * recipes + 1) - 1) / 2);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);

        // Without the triggers that check foreign keys: the rows are right by construction, and ten million checks take an hour.
        await RunAsync(connection, "set session_replication_role = replica");
        foreach (var table in (string[])["recipes", "session_elements", "session_recipes", "game_sessions", "players", "idempotency_keys"])
            await RunAsync(connection, $"delete from {table}");
        await RunAsync(connection, $"delete from elements where id >= {FirstElement}");

        await CopyAsync(connection, "elements (id, name, key, emoji, depth, is_base)", elements, Element, cancellationToken);
        await CopyAsync(
            connection,
            "recipes (first_id, second_id, result_id, model, settings_version, temperature, seed, attempts, duration_ms, made_at)",
            recipes,
            (row, number) => Recipe(row, number, elements),
            cancellationToken);
        await CopyAsync(connection, "players (id, telegram_id, role, points, created_at)", Players, Player, cancellationToken);
        await CopyAsync(connection, "game_sessions (id, player_id, started_at)", Players, Session, cancellationToken);

        var known = Math.Min(elements, (int)((Math.Sqrt(8.0 * recipes + 1) - 1) / 2));
        var held = Enumerable.Range(0, Players).Select(player => Holding(player, known)).ToArray();
        await CopyAsync(
            connection,
            "session_elements (session_id, element_id, found_at, is_discovery, is_favourite)",
            Players * HeldByEach,
            (row, number) => Held(row, number / HeldByEach, held[number / HeldByEach][number % HeldByEach]),
            cancellationToken);

        await RunAsync(connection, "set session_replication_role = default");
        await RunAsync(connection, "vacuum analyze");
        await RunAsync(connection, "checkpoint");

        // Each request is another player's, as it is when many play.
        var pairs = held.Select((elements, player) => Pairs(elements, player).ToArray()).ToArray();
        return new World(
            recipes,
            [.. Enumerable.Range(0, pairs.Max(of => of.Length)).SelectMany(
                turn => pairs.Where(of => turn < of.Length).Select(of => of[turn]))]);
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection, string table, int rows, Action<NpgsqlBinaryImporter, int> write, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy {table} from stdin (format binary)", cancellationToken);
        copy.Timeout = TimeSpan.FromMinutes(30);
        for (var number = 0; number < rows; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            copy.StartRow();
            write(copy, number);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static void Element(NpgsqlBinaryImporter row, int number)
    {
        row.Write((long)FirstElement + number);
        row.Write($"Thing {number}");
        row.Write($"thing {number}");
        row.Write("🔣");
        row.Write(1);
        row.Write(false);
    }

    // The pairs in order: (0,0), (0,1), (1,1), (0,2), …, so any number of recipes is every pair of the first elements.
    private static void Recipe(NpgsqlBinaryImporter row, int number, int elements)
    {
        var second = (int)((Math.Sqrt(8.0 * number + 1) - 1) / 2);
        var first = number - (int)((long)second * (second + 1) / 2);
        row.Write((long)FirstElement + first);
        row.Write((long)FirstElement + second);
        row.Write(FirstElement + (number * 7_919L) % elements);
        row.Write("bench");
        row.Write(1);
        row.Write(0.7f);
        row.Write((long)number);
        row.Write(1);
        row.Write(100);
        row.Write(DateTime.UnixEpoch, NpgsqlDbType.TimestampTz);
    }

    private static void Player(NpgsqlBinaryImporter row, int number)
    {
        row.Write((long)number + 1);
        row.Write((long)FirstPlayer + number);
        row.Write("user");
        row.Write(0L);
        row.Write(DateTime.UnixEpoch, NpgsqlDbType.TimestampTz);
    }

    private static void Session(NpgsqlBinaryImporter row, int number)
    {
        row.Write((long)number + 1);
        row.Write((long)number + 1);
        row.Write(DateTime.UnixEpoch, NpgsqlDbType.TimestampTz);
    }

    private static void Held(NpgsqlBinaryImporter row, int session, long element)
    {
        row.Write((long)session + 1);
        row.Write(element);
        row.Write(DateTime.UnixEpoch, NpgsqlDbType.TimestampTz);
        row.Write(false);
        row.Write(false);
    }

    private static long[] Holding(int player, int known) =>
        [.. new Random(player).GetItems(
            Enumerable.Range(0, known).ToArray(),
            HeldByEach * 4).Distinct().Take(HeldByEach).Select(element => (long)FirstElement + element)];

    private static IEnumerable<(long, long, long)> Pairs(long[] held, int player) =>
        from first in held
        from second in held
        where first <= second
        select ((long)FirstPlayer + player, first, second);

    private static async Task RunAsync(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
