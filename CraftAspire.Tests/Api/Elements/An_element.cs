using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api.Elements;

public sealed class An_element(LocalPostgres postgres, LocalCache cache)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task tells_its_lineage_down_to_the_base_elements()
    {
        await using var game = await PlayedGame.Start(postgres, await cache.GetConnectionStringAsync());
        var ada = await game.NewPlayer("Ada");
        await game.Element("Steam", ada, "Water", "Fire");
        await game.Element("Cloud", ada, "Steam", "Air");
        await game.Element("Storm", ada, "Steam", "Cloud");
        var storm = await game.Give(ada, "Storm");

        var details = await game.Api.ElementAsync(ada.Token, storm, cancellationToken: Cancellation).Succeeded();

        details.Lineage.Select(recipe => recipe.Result.Name).ShouldBe(["Storm", "Cloud", "Steam"]);
        details.Lineage[^1].ShouldSatisfyAllConditions(
            recipe => recipe.First.Name.ShouldBe("Water"),
            recipe => recipe.Second.Name.ShouldBe("Fire"));
        details.Element.Depth.ShouldBe(3);
    }

    [Fact]
    public async Task tells_who_discovered_it_and_only_the_recipes_that_one_knows()
    {
        await using var game = await PlayedGame.Start(postgres, await cache.GetConnectionStringAsync());
        var (ada, grace) = (await game.NewPlayer("Ada"), await game.NewPlayer("Grace"));
        await game.Element("Steam", ada, "Water", "Fire");
        await game.Element("Cloud", ada, "Steam", "Air");
        var steam = await game.Give(ada, "Steam");
        await game.Scalar("delete from session_recipes returning 1");
        await game.Give(grace, "Steam");

        var adas = await game.Api.ElementAsync(ada.Token, steam, cancellationToken: Cancellation).Succeeded();
        var graces = await game.Api.ElementByNameAsync(grace.Token, "sTEAM", cancellationToken: Cancellation).Succeeded();

        (adas.DiscoveredBy, adas.DiscoveredByYou, adas.KnownRecipes.Count, adas.TimesUsed).ShouldBe(("Ada", true, 0, 1));
        (graces.DiscoveredBy, graces.DiscoveredByYou, graces.KnownRecipes.Count).ShouldBe(("Ada", false, 1));
        adas.DiscoveredAt.ShouldBe(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task lists_what_one_has_made_it_from_and_with_it_page_by_page()
    {
        await using var game = await PlayedGame.Start(postgres, await cache.GetConnectionStringAsync());
        var (ada, grace) = (await game.NewPlayer("Ada"), await game.NewPlayer("Grace"));
        foreach (var (made, second) in ((string, string)[])[("Steam", "Fire"), ("Mud", "Earth"), ("Mist", "Air")])
        {
            await game.Element(made, ada, "Water", second);
            await game.Give(ada, made);
        }

        await game.Element("Secret", grace, "Water", "Water");
        await game.Give(grace, "Secret");
        var water = await game.Element("Water");

        var uses = await game.Api.ElementUsesAsync(ada.Token, water, limit: 2, cancellationToken: Cancellation).Succeeded();
        var rest = await game.Api.ElementUsesAsync(ada.Token, water, uses.Next, 2, Cancellation).Succeeded();
        var recipes = await game.Api.ElementRecipesAsync(ada.Token, await game.Element("Mud"), cancellationToken: Cancellation).Succeeded();

        uses.Items.Concat(rest.Items).Select(recipe => recipe.Result.Name).ShouldBe(["Steam", "Mud", "Mist"]);
        rest.Next.ShouldBeNull();
        recipes.Items.ShouldHaveSingleItem().Second.Name.ShouldBe("Earth");
    }

    [Fact]
    public async Task stays_unknown_to_those_who_never_held_it()
    {
        await using var game = await PlayedGame.Start(postgres, await cache.GetConnectionStringAsync());
        var (ada, grace) = (await game.NewPlayer(), await game.NewPlayer());
        var steam = await game.Give(ada, "Steam");
        await game.Give(grace, "Steam engine");

        var byId = await game.Api.ElementAsync(grace.Token, steam, cancellationToken: Cancellation).Failed();
        var byName = await game.Api.ElementByNameAsync(grace.Token, "staem", cancellationToken: Cancellation).Failed();

        byId.Type.ShouldBe(ProblemTypes.NotInCollection);
        (byName.Type, byName.Element).ShouldBe((ProblemTypes.NotInCollection, "staem"));
        byName.DidYouMean.ShouldBe(["Steam engine"]);
    }

    [Fact]
    public async Task of_the_base_has_no_discoverer_and_no_lineage()
    {
        await using var game = await PlayedGame.Start(postgres, await cache.GetConnectionStringAsync());
        var ada = await game.NewPlayer();

        var water = await game.Api.ElementByNameAsync(ada.Token, "water", cancellationToken: Cancellation).Succeeded();

        (water.IsBase, water.DiscoveredBy, water.DiscoveredByYou, water.DiscoveredAt).ShouldBe((true, null, false, null));
        water.Lineage.ShouldBeEmpty();
    }
}
