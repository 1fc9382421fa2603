using System.Net;
using CraftAspire.Contracts;
using Microsoft.Extensions.Time.Testing;

namespace CraftAspire.Tests.Api;

public sealed class A_clock_that_jumps(LocalPostgres postgres, LocalCache cache)
{
    private static readonly CombineRequest WaterAndFire = new(ElementReference.ByName("Water"), ElementReference.ByName("Fire"));

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task by_an_hour_ends_the_tokens_from_before_and_forgets_nothing(int hours)
    {
        await using var game = await PlayedGame.Start(postgres, await cache.GetConnectionStringAsync());
        await game.Element("Steam", first: "Water", second: "Fire");
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var api = game.Replica(clock);
        var before = TokenOf(clock);
        await api.StartSessionAsync(before, TestContext.Current.CancellationToken).Succeeded();
        var made = (await api.CombineAsync(before, WaterAndFire, "update 1", TestContext.Current.CancellationToken)).Wanted();

        clock.AdjustTime(clock.GetUtcNow().AddHours(hours));

        (await api.CurrentPlayerAsync(before, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await api.CombineAsync(TokenOf(clock), WaterAndFire, "update 1", TestContext.Current.CancellationToken)).Wanted().ShouldBe(made);
        (await api.CombineAsync(TokenOf(clock), WaterAndFire, "update 2", TestContext.Current.CancellationToken))
            .Wanted()
            .IsNew.ShouldBeFalse();
    }

    private static string TokenOf(FakeTimeProvider clock) =>
        TestPlayer.Mint(7_100_000_001, null, clock.GetUtcNow().UtcDateTime, PlayerToken.MaxLifetime, PlayedGame.TokenKey);
}
