using CraftAspire.Api.Combining;
using CraftAspire.Api.Combining.Store;
using CraftAspire.Api.Game;
using CraftAspire.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace CraftAspire.Tests.Api;

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
        var recipe = await game.Scalar<long>(
            $"update recipes set result_id = {wanted.Element.Id} where first_id = {pair.First} and second_id = {pair.Second} returning id");

        await game.Api.Services.GetRequiredService<KnownPairs>().ReplaceAsync(pair, new KnownRecipe(recipe, wanted.Element.Id));

        (await ada.Combine("Water", "Fire")).Element.ShouldBe(wanted.Element);
        await Waits.Until(async () => (await there.Combine("Water", "Fire")).Element == wanted.Element);
    }

    [Fact]
    public async Task is_not_undone_by_a_reader_that_was_slow_to_tell_the_caches()
    {
        var ada = await game.NewPlayerInGame();
        var (old, wanted) = (await ada.Combine("Air", "Air"), await ada.Combine("Air", "Earth"));
        var pair = ElementPair.Of(old.First.Id, old.Second.Id);
        var recipe = await game.Scalar<long>(
            $"update recipes set result_id = {wanted.Element.Id} where first_id = {pair.First} and second_id = {pair.Second} returning id");
        var knownPairs = game.Api.Services.GetRequiredService<KnownPairs>();
        await knownPairs.ReplaceAsync(pair, new KnownRecipe(recipe, wanted.Element.Id));

        // It read the database before the replacement, and comes back only now.
        await knownPairs.RememberAsync(pair, new KnownRecipe(recipe, old.Element.Id));

        (await ada.Combine("Air", "Air")).Element.ShouldBe(wanted.Element);
    }

    [Fact]
    public async Task that_no_longer_exists_is_forgotten_by_the_caches_and_made_anew()
    {
        var ada = await game.NewPlayerInGame();
        var relic = await game.NewElementHeldByAll();
        var (water, id) = ((await ada.Combine("Water", "Water")).First,
            await game.Scalar<long>($"select id from elements where name = '{relic}'"));
        var knownPairs = game.Api.Services.GetRequiredService<KnownPairs>();
        await knownPairs.RememberAsync(ElementPair.Of(water.Id, id), new KnownRecipe(987_654_321, water.Id));

        var made = await ada.Combine("Water", relic);

        (made.Source, made.IsFirstDiscovery).ShouldBe((RecipeSource.Generated, true));
    }

    [Fact]
    public async Task that_no_longer_exists_is_made_anew_even_when_the_caches_do_not_forget_it()
    {
        var ada = await game.NewPlayerInGame();
        var relic = await game.NewElementHeldByAll();
        var (water, id) = ((await ada.Combine("Water", "Water")).First,
            await game.Scalar<long>($"select id from elements where name = '{relic}'"));
        var knownPairs = game.Api.Services.GetRequiredService<KnownPairs>();
        using var made = new CancellationTokenSource();
        var stubborn = Task.Run(async () =>
        {
            while (!made.IsCancellationRequested)
                await knownPairs.RememberAsync(ElementPair.Of(water.Id, id), new KnownRecipe(987_654_321, water.Id));
        });

        Combination combination;
        try
        {
            combination = await ada.Combine("Water", relic);
        }
        finally
        {
            await made.CancelAsync();
            await stubborn;
        }

        (combination.Source, combination.IsFirstDiscovery).ShouldBe((RecipeSource.Generated, true));
    }

    [Fact]
    public async Task is_found_in_redis_by_a_replica_that_comes_later()
    {
        var ada = await game.NewPlayerInGame();
        var relic = await game.NewElementHeldByAll();
        var made = await ada.Combine("Water", relic);

        // Redis is told in the background; a replica that looked too early has the recipe from the database, and in its memory from then
        // on.
        await Waits.Until(async () =>
        {
            var later = await game.NewReplica(new ScriptedModel("Later"));
            var known = await later.Services.GetRequiredService<KnownPairs>()
                .FindAsync(ElementPair.Of(made.First.Id, made.Second.Id), TestContext.Current.CancellationToken);
            known.ShouldNotBeNull().Recipe.ResultId.ShouldBe(made.Element.Id);
            return known.Source is RecipeSource.Redis;
        });
    }
}
