using CraftAspire.Contracts;
using LocalProgram;

namespace CraftAspire.Tests.Api;

public sealed class A_game_without_a_cache(GameFixture game) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task goes_on_from_the_database_and_says_that_it_is_degraded()
    {
        await using var api = new GameApi(game.Database, $"127.0.0.1:{LoopbackPort.Free()},connectTimeout=200", LocalCache.NewPrefix(),
            new ScriptedModel("Lonely"));
        var ada = game.NewPlayer().At(api.Client);
        await ada.Start();
        var relic = await game.NewElementHeldByAll();

        var made = await ada.Combine("Water", relic);
        await using var afterRestart = new GameApi(game.Database, $"127.0.0.1:{LoopbackPort.Free()},connectTimeout=200",
            LocalCache.NewPrefix(), new ScriptedModel("Lonely"));
        var again = await ada.At(afterRestart.Client).Combine("Water", relic);
        using var client = afterRestart.CreateClient();
        var health = await client.GetAsync("/health", TestContext.Current.CancellationToken);

        made.IsFirstDiscovery.ShouldBeTrue();
        (again.Element, again.Source).ShouldBe((made.Element, RecipeSource.Database));
        health.IsSuccessStatusCode.ShouldBeTrue();
        (await health.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Degraded");
    }
}
