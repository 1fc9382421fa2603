using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bench.Api.Running;
using CraftAspire.Contracts;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Npgsql;
using Refit;

namespace Bench.Game.Running;

/// <summary>A new game with the real model: Postgres, cache, model server and Api as processes over a throwaway folder.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private const long Admin = 1;

    private readonly Programs _programs = new();
    private readonly string _key = RandomNumberGenerator.GetHexString(64);
    private Uri _api = null!;

    public IGameApi Game => field ??= RestService.For<IGameApi>(Client());

    public IAdministrationApi Administration => field ??= RestService.For<IAdministrationApi>(Client());

    public static async Task<Stage> StartAsync(CancellationToken cancellationToken)
    {
        var stage = new Stage();
        try
        {
            await stage.StartAllAsync(cancellationToken);
            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    /// <summary>A fresh token of a player.</summary>
    public string Token(long player) => Mint(player, []);

    /// <summary>A fresh token of the game's admin, who has given a code.</summary>
    public string AdminToken => Mint(Admin, new() { [PlayerToken.LevelClaim] = PlayerToken.SecondFactorLevel });

    public ValueTask DisposeAsync() => _programs.DisposeAsync();

    private async Task StartAllAsync(CancellationToken cancellationToken)
    {
        var modelKey = RandomNumberGenerator.GetHexString(32);
        var model = await _programs.ServeWebAsync(
            Repository.Program("CraftAspire.Inference"),
            [],
            new()
            {
                ["Inference__ApiKey"] = modelKey,
                ["Inference__ModelPath"] = Path.Combine(Repository.Root, "models", "craft-mini.gguf"),
                ["Inference__Threads"] = $"{Environment.ProcessorCount}",
            },
            cancellationToken);
        var (database, cache) = await _programs.ServeStoresAsync(cancellationToken);
        var settings = new Dictionary<string, string?>
        {
            ["ConnectionStrings__craftdb"] = database,
            ["ConnectionStrings__cache"] = cache,
            ["Tokens__Key"] = _key,
            ["SecondFactor__Key"] = _key,
            ["Generation__Endpoint"] = model.ToString(),
            ["Generation__ApiKey"] = modelKey,
        };
        await Programs.MigrateAsync(settings, cancellationToken);
        await AppointAsync(database, cancellationToken);
        _api = await _programs.ServeWebAsync(Repository.Program("CraftAspire.Api"), [], settings, cancellationToken);
        await WaitUntilHealthyAsync(model, cancellationToken);
        await WaitUntilHealthyAsync(_api, cancellationToken);
    }

    private static async Task AppointAsync(string database, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var appoint = source.CreateCommand(
            """
            with appointed as (
                insert into players (telegram_id, role, points, created_at) values ($1, 'admin', 0, now()) returning id
            )
            insert into second_factors (player_id, secret, last_step, wrong_codes, raised_until)
            select id, '', 0, 0, now() + interval '1 day' from appointed
            """);
        appoint.Parameters.AddWithValue(Admin);
        await appoint.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task WaitUntilHealthyAsync(Uri service, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = service };
        while (!(await http.GetAsync("/health", cancellationToken)).IsSuccessStatusCode)
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
    }

    private HttpClient Client() => new() { BaseAddress = _api, Timeout = TimeSpan.FromMinutes(2) };

    private string Mint(long player, Dictionary<string, object> claims)
    {
        claims[PlayerToken.PlayerClaim] = player.ToString(CultureInfo.InvariantCulture);
        var now = DateTime.UtcNow;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = PlayerToken.Issuer,
            Audience = PlayerToken.Audience,
            IssuedAt = now,
            Expires = now + PlayerToken.MaxLifetime,
            Claims = claims,
            SigningCredentials = new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(_key)), SecurityAlgorithms.HmacSha256),
        });
    }
}
