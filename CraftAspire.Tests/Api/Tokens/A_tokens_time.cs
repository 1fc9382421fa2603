using CraftAspire.Contracts;
using Microsoft.Extensions.Time.Testing;

namespace CraftAspire.Tests.Api.Tokens;

public sealed class A_tokens_time(GameFixture game, LocalCache cache) : IClassFixture<GameFixture>
{
    private const int Skew = 30;

    private static readonly TimeSpan Lifetime = PlayerToken.MaxLifetime;

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    // Seconds from the Api's clock to the one that made the token; the last value is when the token is shown, in seconds of its life.
    [Theory]
    [InlineData(Skew, 0, true)]
    [InlineData(Skew + 1, 0, false)]
    [InlineData(0, 120 + Skew - 1, true)]
    [InlineData(0, 120 + Skew, false)]
    [InlineData(-Skew, 119, true)]
    [InlineData(-Skew, 121, false)]
    public async Task is_read_with_half_a_minute_between_two_clocks(int ahead, int shownAfter, bool isGood)
    {
        await using var api = await Start();
        var token = TestPlayer.Mint(game.NewPlayer().TelegramId, null, _clock.GetUtcNow().UtcDateTime.AddSeconds(ahead), Lifetime);

        _clock.Advance(TimeSpan.FromSeconds(shownAfter));
        using var answer = await api.Client.CurrentPlayerAsync(token);

        answer.IsSuccessful.ShouldBe(isGood);
    }

    [Fact]
    public async Task that_was_overheard_opens_nothing_after_its_two_minutes()
    {
        await using var api = await Start();
        var overheard = TestPlayer.Mint(game.NewPlayer().TelegramId, null, _clock.GetUtcNow().UtcDateTime, Lifetime);
        (await api.Client.CurrentPlayerAsync(overheard)).Wanted();

        _clock.Advance(Lifetime + TimeSpan.FromSeconds(Skew));

        (await (await api.Client.CurrentPlayerAsync(overheard)).Problem()).Type.ShouldBe(ProblemTypes.Unauthenticated);
    }

    [Fact]
    public async Task may_begin_later_than_it_was_made()
    {
        await using var api = await Start();
        var now = _clock.GetUtcNow().UtcDateTime;
        var token = TestPlayer.Mint(game.NewPlayer().TelegramId, null, now, Lifetime, notBefore: now.AddSeconds(Skew + 20));
        (await (await api.Client.CurrentPlayerAsync(token)).Problem()).Type.ShouldBe(ProblemTypes.Unauthenticated);

        _clock.Advance(TimeSpan.FromSeconds(20));

        (await api.Client.CurrentPlayerAsync(token)).Wanted();
    }

    [Fact]
    public async Task says_nothing_to_another_audience()
    {
        await using var api = await Start();
        var token = TestPlayer.Mint(game.NewPlayer().TelegramId, null, _clock.GetUtcNow().UtcDateTime, Lifetime, audience: "another-api");

        (await (await api.Client.CurrentPlayerAsync(token)).Problem()).Type.ShouldBe(ProblemTypes.Unauthenticated);
    }

    private async Task<GameApi> Start() =>
        new(game.Database, await cache.GetConnectionStringAsync(), LocalCache.NewPrefix(), game.Model) { Clock = _clock };
}
