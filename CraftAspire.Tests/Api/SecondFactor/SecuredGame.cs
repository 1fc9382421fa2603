using CraftAspire.Contracts;
using Microsoft.Extensions.Time.Testing;

namespace CraftAspire.Tests.Api.SecondFactor;

/// <summary>Two replicas of a game on one clock that a test moves.</summary>
public sealed class SecuredGame(GameFixture game, LocalCache cache) : IAsyncDisposable
{
    private readonly List<GameApi> _replicas = [];

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    public GameApi Here => _replicas[0];

    public GameApi There => _replicas[1];

    public async Task<SecuredGame> Started()
    {
        var prefix = LocalCache.NewPrefix();
        while (_replicas.Count < 2)
            _replicas.Add(new GameApi(game.Database, await cache.GetConnectionStringAsync(), prefix, game.Model) { Clock = Clock });
        return this;
    }

    /// <summary>A token of this clock's time.</summary>
    public string Token(TestPlayer player, bool gaveCode = false) =>
        TestPlayer.Mint(player.TelegramId, null, Clock.GetUtcNow().UtcDateTime, PlayerToken.MaxLifetime, gaveCode: gaveCode);

    /// <summary>Somebody with a role and a confirmed authenticator; the level is as low as a minute later.</summary>
    internal async Task<(TestPlayer Player, AuthenticatorApp App, RecoveryCodes Codes)> Enrolled(Role role = Role.Admin)
    {
        var player = await Appointed(role);
        var enrolment = (await Here.SecondFactor.EnrolAsync(Token(player))).Wanted();
        var app = new AuthenticatorApp(enrolment.Secret, Clock);
        var codes = (await Here.SecondFactor.ConfirmAsync(Token(player), new CodeEntry(app.Code))).Wanted();
        Clock.Advance(TimeSpan.FromMinutes(16));
        return (player, app, codes);
    }

    /// <summary>Somebody with a role and without a second factor.</summary>
    public async Task<TestPlayer> Appointed(Role role)
    {
        var player = await game.New(role);
        await using var drop = game.Sql.CreateCommand("delete from second_factors using players where id = player_id and telegram_id = $1");
        drop.Parameters.AddWithValue(player.TelegramId);
        await drop.ExecuteNonQueryAsync();
        return player;
    }

    /// <summary>What a door of admins says to the player.</summary>
    public async Task<string?> Door(TestPlayer player, bool gaveCode = true)
    {
        using var answer = await Here.Administration.RolesAsync(Token(player, gaveCode));
        return answer.IsSuccessStatusCode ? null : (await answer.Problem()).Type;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in _replicas)
            await replica.DisposeAsync();
    }
}
