using Npgsql;

namespace CraftAspire.Tests.Application.Hosting;

/// <summary>
/// Writes rows into a database of whichever shape: what a test does not say and a column must have is filled by its type.
/// </summary>
internal sealed class OldRows(NpgsqlDataSource database)
{
    /// <summary>Every row of every table, as JSON.</summary>
    public static async Task<IReadOnlyList<(string Table, string Row)>> AllOf(NpgsqlDataSource database)
    {
        var rows = new List<(string, string)>();

        foreach (
            var table in await Read(
                database,
                "select table_name from information_schema.tables where table_schema = 'public' and table_name not like '\\_\\_%'"))
        {
            rows.AddRange((await Read(database, $"select to_jsonb(one)::text from \"{table}\" one")).Select(row => (table, row)));
        }

        return rows;
    }

    /// <summary>Writes a row and returns its id, or 0 where the table has none.</summary>
    public async Task<object> Insert(string table, params (string Column, object Value)[] values)
    {
        var missing = await Read(database, $"""
            select column_name || ' ' || data_type from information_schema.columns
            where table_name = '{table}' and is_nullable = 'NO' and column_default is null and is_identity = 'NO' and is_generated = 'NEVER'
            """);
        var filled = missing.Select(column => column.Split(' ', 2))
            .Where(column => values.All(value => value.Column != column[0]))
            .ToArray();
        var hasId = (
            await Read(
                database,
                $"select column_name from information_schema.columns where table_name = '{table}' and column_name = 'id'")).Count > 0;

        var columns = string.Join(", ", values.Select(value => value.Column).Concat(filled.Select(column => column[0])));
        var places = string.Join(", ", values.Select((_, index) => $"${index + 1}").Concat(filled.Select(column => Filling(column[1]))));
        await using var command = database.CreateCommand(
            $"insert into {table} ({columns}) values ({places}) returning {(hasId ? "id" : "0::bigint")}");
        foreach (var (_, value) in values)
            command.Parameters.Add(new() { Value = value, DataTypeName = value is string ? "unknown" : null });

        return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static string Filling(string type) => type switch
    {
        "boolean" => "false",
        "timestamp with time zone" => "'2026-01-02T03:04:05Z'",
        "jsonb" => "'{}'",
        "bytea" => "''",
        "uuid" => "gen_random_uuid()",
        _ when type.StartsWith("char", StringComparison.Ordinal) || type == "text" => "''",
        _ => "0",
    };

    private static async Task<List<string>> Read(NpgsqlDataSource database, string query)
    {
        var found = new List<string>();
        await using var command = database.CreateCommand(query);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) found.Add(reader.GetString(0));
        return found;
    }
}
