using CraftAspire.Contracts;
using CraftAspire.Tests.Api;

namespace CraftAspire.Tests.Application.Distributed;

/// <summary>Parts of the running application are really stopped; what the players see, and what is kept.</summary>
[Collection(typeof(WholeApplicationTests))]
public sealed class A_fault(AppHostFixture appHost)
{
    private const string RecipesOf =
        "select count(*) from recipes join elements on elements.id in (recipes.first_id, recipes.second_id) where elements.name = any ($1)";

    [Fact]
    public async Task of_the_model_server_is_told_and_leaves_what_is_known()
    {
        var application = await appHost.Application;
        await using var tables = await GameTables.Open(application);
        var ada = (await GameSeat.Take(application, 1))[0];
        await tables.GiveToAll("Lighthouse", "Violin");
        var known = await ada.Insist(("Water", "Lighthouse"));

        await using var inference = await application.Stop("inference");
        var refused = await (await ada.Try(("Fire", "Violin"))).Problem();
        var still = await ada.Insist(("Water", "Lighthouse"));
        await inference.StartAgain();
        var made = await ada.Insist(("Fire", "Violin"));

        refused.Type.ShouldBe(ProblemTypes.GenerationUnavailable);
        refused.RetryAfterSeconds.ShouldNotBeNull();
        still.Element.ShouldBe(known.Element);
        made.Source.ShouldBe(RecipeSource.Generated);
    }

    [Fact]
    public async Task of_the_cache_makes_the_game_slower_and_its_health_degraded()
    {
        var application = await appHost.Application;
        await using var tables = await GameTables.Open(application);
        var players = await GameSeat.Take(application, 2);
        await tables.GiveToAll("Glacier", "Orchard");
        var known = await players[0].Insist(("Water", "Glacier"));

        await using var cache = await application.Stop("cache");
        var elsewhere = await players[1].Insist(("Water", "Glacier"));
        var made = await players[0].Insist(("Fire", "Orchard"));
        await Waits.Until(async () => (await application.HealthOf("api")).Contains("\"cache\":\"Degraded\"", StringComparison.Ordinal));
        await cache.StartAgain();

        elsewhere.Element.ShouldBe(known.Element);
        made.Source.ShouldBe(RecipeSource.Generated);
        await Waits.Until(async () => (await application.HealthOf("api")).Contains("\"cache\":\"Healthy\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task of_Postgres_in_the_middle_of_two_hundred_requests_loses_nothing_and_pays_nothing_twice()
    {
        var application = await appHost.Application;
        await using var tables = await GameTables.Open(application);
        var players = await GameSeat.Take(application, 40);
        string[] names = ["Lantern", "Harbor", "Comet", "Castle", "Circus"];
        await tables.GiveToAll(names);
        var pairs = names.Select(name => ("Water", name)).ToArray();

        var playing = Task.WhenAll(players.SelectMany(player => pairs.Select(player.Insist)));
        await Waits.Until(async () => await tables.Count(RecipesOf, names) > 0);
        await application.Restart("postgres");
        var made = await playing;
        var after = await players[0].Insist(("Water", "Fire"));
        await using var later = await GameTables.Open(application);

        after.Element.ShouldNotBeNull();
        made.GroupBy(combination => (combination.First.Id, combination.Second.Id))
            .Select(pair => pair.Select(one => one.Element).Distinct().Count())
            .ShouldBe([1, 1, 1, 1, 1]);
        (await later.Count(RecipesOf, names)).ShouldBe(pairs.Length);
        made.Count(combination => combination.IsFirstDiscovery).ShouldBe(
            made.Where(combination => combination.IsFirstDiscovery).DistinctBy(combination => combination.Element.Id).Count());
        var (entries, carried) = await later.PaidTo(players);
        carried.ShouldBe(entries);
        (made.Sum(combination => combination.Points) + (after.IsFirstDiscovery ? after.Points : 0)).ShouldBe((int)entries);
    }
}
