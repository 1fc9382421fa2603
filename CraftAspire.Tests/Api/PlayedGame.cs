using System.Globalization;
using System.Text;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Npgsql;
using Refit;

namespace CraftAspire.Tests.Api;

/// <summary>
/// The Api on a database of its own whose history a test writes itself: who holds what, what it was born of, who was paid when.
/// </summary>
internal sealed class PlayedGame : IAsyncDisposable
{
    public const string TokenKey = "a key for tests, at least 32 characters";
    private static long _telegramIds = 7_000_000_000;
    private readonly Dictionary<string, string> _settings;
    private IGameApi? _api;
    private readonly List<WebApplicationFactory<Caller>> _replicas = [];

    private PlayedGame(Dictionary<string, string> settings)
    {
        _settings = settings;
        Database = NpgsqlDataSource.Create(settings["ConnectionStrings:craftdb"]);
    }

    public NpgsqlDataSource Database { get; }

    /// <summary>The first process of the game.</summary>
    public IGameApi Api => _api ??= Replica();

    /// <summary>The same on the cache, where the test wants to spoil something.</summary>
    public string CachePrefix => _settings["Cache:KeyPrefix"];

    public static async Task<PlayedGame> Start(LocalPostgres postgres, string cache)
    {
        var game = new PlayedGame(new()
        {
            ["ConnectionStrings:craftdb"] = await postgres.CreateGameDatabaseAsync(),
            ["ConnectionStrings:cache"] = cache,
            ["Cache:KeyPrefix"] = LocalCache.NewPrefix(),
            ["Tokens:Key"] = TokenKey,
            ["SecondFactor:Key"] = GameApi.SecondFactorKey,
            ["Logging:LogLevel:Default"] = "Critical",
        });
        return game;
    }

    /// <summary>Another process of the same game, which may have a clock of its own.</summary>
    public IGameApi Replica(TimeProvider? time = null)
    {
        var replica = new WebApplicationFactory<Caller>().WithWebHostBuilder(host =>
        {
            foreach (var (key, value) in _settings)
                host.UseSetting(key, value);
            // Every test of a cache or a database that is away would fill the console of a green run.
            host.ConfigureLogging(logging => logging.ClearProviders());
            if (time is not null)
                host.ConfigureTestServices(services => services.AddSingleton(time));
        });
        _replicas.Add(replica);
        return RestService.For<IGameApi>(replica.CreateClient());
    }

    /// <summary>Somebody new; with a session unless told.</summary>
    public async Task<Somebody> NewPlayer(string? name = null, bool starts = true)
    {
        var id = Interlocked.Increment(ref _telegramIds);
        var somebody = new Somebody(id, Token(id));
        if (name is not null)
            await Api.IntroduceAsync(somebody.Token, new PlayerProfile(name, null), TestContext.Current.CancellationToken).Succeeded();
        if (starts)
            await Api.StartSessionAsync(somebody.Token, TestContext.Current.CancellationToken).Succeeded();
        return somebody;
    }

    /// <summary>Makes an element, born of two others when they are given; an element of that name stays what it is.</summary>
    public Task<long> Element(string name, Somebody? discoverer = null, string? first = null, string? second = null) => Scalar(
        """
        with parents as (
            select min(id) as first, max(id) as second, max(depth) as depth from elements where key in (lower($3), lower($4))
        ), born as (
            insert into elements (name, key, emoji, depth, is_base, born_of_first_id, born_of_second_id, discoverer_id, discovered_at)
            select $1, lower($1), '🔣', coalesce(depth + 1, 1), false, first, second,
                (select id from players where telegram_id = $2), '2026-03-01'
            from parents
            on conflict (key) do nothing
            returning id
        ), known as (
            insert into recipes (first_id, second_id, result_id, model, settings_version, temperature, seed, attempts, duration_ms, made_at)
            select first, second, born.id, 'test', 1, 0, 0, 1, 1, '2026-03-01' from parents, born where first is not null
        )
        select id from born union all select id from elements where key = lower($1)
        """,
        name, discoverer?.TelegramId ?? 0, first ?? "", second ?? "");

    /// <summary>Puts an element into the player's session, found by the recipe it was born of.</summary>
    public async Task<long> Give(Somebody player, string name, bool isDiscovery = false)
    {
        var element = await Element(name);
        await Scalar(
            """
            with session as (
                select session.id from game_sessions session join players player on player.id = session.player_id
                where player.telegram_id = $1 and session.ended_at is null
            ), found as (
                insert into session_elements (session_id, element_id, found_at, is_discovery, is_favourite)
                select id, $2, now(), $3, false from session
            )
            insert into session_recipes (session_id, result_id, recipe_id)
            select session.id, $2, recipe.id from session, recipes recipe where recipe.result_id = $2
            returning 1
            """,
            player.TelegramId, element, isDiscovery);
        return element;
    }

    public async Task<long> Scalar(string statement, params object[] parameters)
    {
        await using var command = Database.CreateCommand(statement);
        foreach (var parameter in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is { } value and not DBNull
            ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : 0;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in _replicas)
            await replica.DisposeAsync();
        await Database.DisposeAsync();
    }

    private static string Token(long telegramId) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = PlayerToken.Issuer,
            Audience = PlayerToken.Audience,
            IssuedAt = DateTime.UtcNow,
            Expires = DateTime.UtcNow + PlayerToken.MaxLifetime,
            Claims = new Dictionary<string, object> { [PlayerToken.PlayerClaim] = telegramId.ToString(CultureInfo.InvariantCulture) },
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(TokenKey)),
            SecurityAlgorithms.HmacSha256),
        });
}
