using CraftAspire.Api.Cache;
using CraftAspire.Api.Game;
using CraftAspire.Api.Settings;
using CraftAspire.Contracts;
using Microsoft.Extensions.DependencyInjection;
using ZiggyCreatures.Caching.Fusion;

namespace CraftAspire.Tests.Api.Settings;

/// <summary>Somebody who has read a version but not yet stored it in the cache while the next one is published.</summary>
public sealed class A_late_reader_of_the_settings(GameFixture game) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task leaves_the_new_version_in_the_cache()
    {
        var (services, admin) = (game.Api.Services, await game.New(Role.Admin));
        var before = (await game.Api.Administration.SettingsAsync(admin.Token)).Wanted().Version;
        var cache = services.GetRequiredService<IFusionCache>();
        await cache.RemoveAsync(CacheKey.Of<GameSettings>("settings"), token: TestContext.Current.CancellationToken);
        SettingsVersion? published = null;
        var late = new SettingsReader(cache, new ScopesThatEndLate(
            services.GetRequiredService<IServiceScopeFactory>(),
            async () =>
                published = (await game.Api.Administration.PublishAsync(admin.Token,
                    new SettingsDraft(before.Content with { Retries = 4 }, "While somebody reads", before.Version))).Wanted()));

        var read = await late.CurrentAsync(TestContext.Current.CancellationToken);

        published.ShouldNotBeNull().Version.ShouldBe(before.Version + 1);
        read.Version.ShouldBe(published.Version);
        (await services.GetRequiredService<SettingsReader>().CurrentAsync(
            TestContext.Current.CancellationToken)).Version.ShouldBe(published.Version);
    }
}
