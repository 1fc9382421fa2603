using CraftAspire.Api.Data;
using CraftAspire.Api.Game;
using CraftAspire.Contracts;
using Npgsql;

namespace CraftAspire.Tests.Api;

/// <summary>A game of its own for a class of tests: a fresh database and a scripted model. Tests of the class take fresh players.</summary>
public sealed class GameFixture(LocalPostgres postgres, LocalCache cache) : IAsyncLifetime
{
    private static long _players = 1_000;

    private readonly List<GameApi> _replicas = [];
    private readonly string _prefix = LocalCache.NewPrefix();

    public ScriptedModel Model { get; } = new();

    public string Database { get; private set; } = "";

    public GameApi Api { get; private set; } = null!;

    public NpgsqlDataSource Sql { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await postgres.CreateGameDatabaseAsync();
        Api = await NewReplica(Model);
        Sql = NpgsqlDataSource.Create(Database);
    }

    /// <summary>Another replica of the same game, with a model of its own.</summary>
    public async Task<GameApi> NewReplica(ScriptedModel model)
    {
        var replica = new GameApi(Database, await cache.GetConnectionStringAsync(), _prefix, model);
        _replicas.Add(replica);
        return replica;
    }

    public TestPlayer NewPlayer() => new(Api.Client, Interlocked.Increment(ref _players));

    public async Task<TestPlayer> NewPlayerInGame()
    {
        var player = NewPlayer();
        await player.Start();
        return player;
    }

    /// <summary>
    /// Somebody with a role, whose level is raised for an hour unless told; a role of user makes a player with a second factor.
    /// </summary>
    public async Task<TestPlayer> New(Role role, bool raised = true)
    {
        var player = NewPlayer();
        await using var appoint = Sql.CreateCommand(
            """
            with appointed as (
                insert into players (telegram_id, role, points, created_at) values ($1, $2, 0, now()) returning id
            )
            insert into second_factors (player_id, secret, last_step, wrong_codes, raised_until)
            select id, '', 0, 0, case when $3 then now() + interval '1 hour' end from appointed
            """);
        appoint.Parameters.AddWithValue(player.TelegramId);
        appoint.Parameters.AddWithValue(RoleNames.Write(role));
        appoint.Parameters.AddWithValue(raised);
        await appoint.ExecuteNonQueryAsync();
        return player.WithCode;
    }

    /// <summary>An element that nobody made, held by every session that is on; its name is new.</summary>
    public async Task<string> NewElementHeldByAll()
    {
        var name = $"Relic {Guid.NewGuid():n}"[..20];
        await using var give = Sql.CreateCommand(
            """
            with made as (
                insert into elements (name, key, emoji, depth, is_base) values ($1, $2, '🏺', 1, false) returning id
            )
            insert into session_elements (session_id, element_id, found_at, is_discovery, is_favourite)
            select game_sessions.id, made.id, now(), false, false from game_sessions, made where ended_at is null
            """);
        give.Parameters.AddWithValue(name);
        give.Parameters.AddWithValue(ElementKey.Of(name));
        await give.ExecuteNonQueryAsync();
        return name;
    }

    public async Task<T> Scalar<T>(string sql)
    {
        await using var command = Sql.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in _replicas)
            await replica.DisposeAsync();
        await Sql.DisposeAsync();
    }
}
