using CraftAspire.Api.Data;
using CraftAspire.Bot.Durability;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace CraftAspire.Tests.Application.Hosting;

public sealed class An_older_database(LocalPostgres postgres)
{
    private const string First = "first";
    private const string LastButOne = "last but one";

    [Theory]
    [InlineData(First)]
    [InlineData(LastButOne)]
    public async Task of_the_game_comes_forward_with_all_that_it_holds(string shape)
    {
        var connection = await postgres.CreateDatabaseAsync("older");
        await using var database = NpgsqlDataSource.Create(connection);
        await BringTo(shape, new GameDbContext(Options<GameDbContext>(connection)));
        await AGameThatWasPlayed(new OldRows(database));
        var before = await OldRows.AllOf(database);

        var migration = await Migrate("CraftAspire.Api", "craftdb", connection);

        migration.ExitCode.ShouldBe(0, migration.Errors);
        await EverythingIsThere(database, before);
        (await OldRows.AllOf(database)).Count.ShouldBeGreaterThan(
            before.Count, "the base elements and settings that were missing are added");
    }

    [Theory]
    [InlineData(First)]
    [InlineData(LastButOne)]
    public async Task of_the_bot_comes_forward_with_all_that_it_holds(string shape)
    {
        var connection = await postgres.CreateDatabaseAsync("older");
        await using var database = NpgsqlDataSource.Create(connection);
        await BringTo(shape, new BotDbContext(Options<BotDbContext>(connection)));
        await AConversationUnderWay(new OldRows(database));
        var before = await OldRows.AllOf(database);

        var migration = await Migrate("CraftAspire.Bot", "botdb", connection);

        migration.ExitCode.ShouldBe(0, migration.Errors);
        await EverythingIsThere(database, before);
    }

    private static async Task AGameThatWasPlayed(OldRows rows)
    {
        var player = await rows.Insert("players", ("telegram_id", 7001L), ("name", "Ada"), ("role", "user"), ("points", 5L));
        var water = await rows.Insert("elements", ("name", "Water"), ("key", "water"), ("emoji", "💧"), ("is_base", true));
        var fire = await rows.Insert("elements", ("name", "Fire"), ("key", "fire"), ("emoji", "🔥"), ("is_base", true));
        var steam = await rows.Insert(
            "elements",
            ("name", "Steam"),
            ("key", "steam"),
            ("emoji", "💨"),
            ("depth", 1),
            ("born_of_first_id", water),
            ("born_of_second_id", fire),
            ("discoverer_id", player));
        var recipe = await rows.Insert(
            "recipes",
            ("first_id", water),
            ("second_id", fire),
            ("result_id", steam),
            ("model", "craft-mini"),
            ("settings_version", 1),
            ("made_by_id", player));
        var session = await rows.Insert("game_sessions", ("player_id", player));
        foreach (var element in (object[])[water, fire, steam])
            await rows.Insert("session_elements", ("session_id", session), ("element_id", element));
        await rows.Insert("session_recipes", ("session_id", session), ("result_id", steam), ("recipe_id", recipe));
        await rows.Insert(
            "point_entries", ("player_id", player), ("amount", 5), ("reason", "discovery"), ("element_id", steam), ("session_id", session));
        await rows.Insert(
            "idempotency_keys", ("player_id", player), ("key", "tg-42-1"), ("first_id", water), ("second_id", fire), ("result_id", steam));
    }

    private static async Task AConversationUnderWay(OldRows rows)
    {
        await rows.Insert("chats", ("bot_id", 42L), ("chat_id", 7001L));
        await rows.Insert(
            "inbox", ("bot_id", 42L), ("update_id", 1L), ("chat_id", 7001L), ("kind", "message"), ("payload", """{"update_id":1}"""));
        await rows.Insert("outbox", ("bot_id", 42L), ("update_id", 1L), ("ordinal", 0), ("chat_id", 7001L), ("payload", "{}"));
    }

    private static async Task BringTo(string shape, DbContext context)
    {
        await using (context)
        {
            var migrations = context.Database.GetMigrations().ToArray();
            await context.GetService<IMigrator>().MigrateAsync(
                shape == First ? migrations[0] : migrations[Math.Max(0, migrations.Length - 2)], TestContext.Current.CancellationToken);
        }
    }

    // As it is done where the application is published: by the program itself.
    private static Task<ProgramResult> Migrate(string project, string database, string connection) => Programs.RunAsync(
        "dotnet",
        [Repository.Program(project), "migrate"],
        environment: new Dictionary<string, string?>
        {
            [$"ConnectionStrings__{database}"] = connection,
            ["ConnectionStrings__cache"] = "127.0.0.1:1,abortConnect=false",
            ["Tokens__Key"] = new string('k', 48),
            ["SecondFactor__Key"] = new string('k', 48),
        });

    private static async Task EverythingIsThere(NpgsqlDataSource database, IReadOnlyList<(string Table, string Row)> before)
    {
        before.ShouldNotBeEmpty();
        foreach (var (table, row) in before)
        {
            await using var command = database.CreateCommand($"select count(*) from \"{table}\" kept where to_jsonb(kept) @> $1::jsonb");
            command.Parameters.Add(new() { Value = row });
            (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(1L, $"{table}: {row}");
        }
    }

    private static DbContextOptions<TContext> Options<TContext>(string connection) where TContext : DbContext =>
        new DbContextOptionsBuilder<TContext>().UseNpgsql(connection).UseSnakeCaseNamingConvention().Options;
}
