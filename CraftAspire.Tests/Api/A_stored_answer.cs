using CraftAspire.Api.Combining.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CraftAspire.Tests.Api;

public sealed class A_stored_answer(GameFixture game) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task is_kept_for_forty_eight_hours_and_not_longer()
    {
        var ada = await game.NewPlayerInGame();
        var first = await ada.Combine("Water", "Fire", "update 1");
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        using var pruner = new IdempotencyKeyPruner(game.Api.Services.GetRequiredService<IServiceScopeFactory>(), clock,
            NullLogger<IdempotencyKeyPruner>.Instance);

        clock.Advance(TimeSpan.FromHours(47));
        await pruner.PruneAsync(TestContext.Current.CancellationToken);
        var repeated = await ada.Combine("Water", "Fire", "update 1");
        clock.Advance(TimeSpan.FromHours(2));
        var forgotten = await pruner.PruneAsync(TestContext.Current.CancellationToken);
        var anew = await ada.Combine("Water", "Fire", "update 1");

        repeated.ShouldBe(first);
        forgotten.ShouldBeGreaterThan(0);
        (anew.Element, anew.IsFirstDiscovery).ShouldBe((first.Element, false));
    }
}
