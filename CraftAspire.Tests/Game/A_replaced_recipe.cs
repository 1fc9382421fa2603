using CraftAspire.Api.Combining;
using CraftAspire.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace CraftAspire.Tests.Game;

public sealed class A_replaced_recipe(GameFixture game) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task is_seen_by_every_replica()
    {
        var other = await game.NewReplica(new ScriptedModel("Other"));
        var ada = await game.NewPlayerInGame();
        var there = ada.At(other.Client);
        var (old, wanted) = (await ada.Combine("Water", "Fire"), await ada.Combine("Water", "Earth"));
        (await there.Combine("Water", "Fire")).Element.ShouldBe(old.Element);
        (await there.Combine("Water", "Fire")).Source.ShouldBe(RecipeSource.Memory);
        var pair = ElementPair.Of(old.First.Id, old.Second.Id);
        var recipe = await game.Scalar<long>($"update recipes set result_id = {wanted.Element.Id} where first_id = {pair.First} and second_id = {pair.Second} returning id");

        await game.Api.Services.GetRequiredService<RecipeBook>().ReplaceAsync(pair, new KnownRecipe(recipe, wanted.Element.Id));

        (await ada.Combine("Water", "Fire")).Element.ShouldBe(wanted.Element);
        await Waits.Until(async () => (await there.Combine("Water", "Fire")).Element == wanted.Element);
    }

    [Fact]
    public async Task is_found_in_redis_by_a_replica_that_comes_later()
    {
        var ada = await game.NewPlayerInGame();
        var relic = await game.NewElementHeldByAll();
        var made = await ada.Combine("Water", relic);
        var later = await game.NewReplica(new ScriptedModel("Later"));

        // Redis is told in the background.
        var source = RecipeSource.Database;
        await Waits.Until(async () =>
        {
            var lookup = later.Services.GetRequiredService<RecipeBook>();
            (_, source) = await lookup.FindAsync(ElementPair.Of(made.First.Id, made.Second.Id), TestContext.Current.CancellationToken);
            return true;
        });

        source.ShouldBe(RecipeSource.Redis);
    }
}
