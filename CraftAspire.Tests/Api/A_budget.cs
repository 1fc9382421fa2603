using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api;

/// <summary>How much of the model a player, and all players of a day, may use.</summary>
public sealed class A_budget(GameFixture game, LocalCache cache) : IClassFixture<GameFixture>
{
    private const int Groups = 300;

    [Fact]
    public async Task keeps_one_player_in_300_groups_from_disturbing_another()
    {
        var model = new ScriptedModel("Crowd");
        await using var api = await Api(model);
        var (ada, grace) = (game.NewPlayer().At(api.Client), game.NewPlayer().At(api.Client));
        await grace.Start();
        var groups = Enumerable.Range(1, Groups).Select(number => ada.In(-5_000_000 - number)).ToList();
        foreach (var some in groups.Chunk(20))
            await Task.WhenAll(some.Select(group => group.Start()));
        var relics = new List<string>();
        while (relics.Count * (relics.Count + 1) / 2 < Groups + 1)
            relics.Add(await game.NewElementHeldByAll());
        var pairs = relics.SelectMany((first, place) => relics.Skip(place).Select(second => (first, second))).ToList();
        var gate = new TaskCompletionSource();
        model.Gate = gate.Task;

        var crowd = groups.Zip(pairs, (group, pair) => group.Try(ElementReference.ByName(pair.first), ElementReference.ByName(pair.second)))
            .ToList();
        await Waits.Until(() => crowd.Count(one => one.IsCompleted) == Groups - 6);
        var (first, second) = pairs[Groups];
        var hers = grace.Combine(first, second);
        await Waits.Until(() => model.Asked == 3);
        gate.SetResult();

        (await hers).IsNew.ShouldBeTrue();
        var answers = await Task.WhenAll(crowd);
        answers.Count(answer => answer.IsSuccessful).ShouldBe(6);
        var refused = await answers.First(answer => !answer.IsSuccessful).Problem();
        (refused.Type, refused.RetryAfterSeconds).ShouldBe((ProblemTypes.TooManyGenerations, 2));
    }

    [Fact]
    public async Task of_an_hour_is_spent_on_new_recipes_only()
    {
        var model = new ScriptedModel("Hourly");
        await using var api = await Api(model, ("Budgets:PerHour", "2"));
        var (ada, grace) = (game.NewPlayer().At(api.Client), game.NewPlayer().At(api.Client));
        await ada.Start();
        await grace.Start();
        var relic = await game.NewElementHeldByAll();
        await ada.Combine("Fire", relic);
        await ada.Combine("Water", relic);

        var refused = await ada.FailsToCombine("Earth", relic);
        var known = await ada.Combine("Fire", relic);
        var hers = await grace.Combine("Earth", relic);

        refused.Type.ShouldBe(ProblemTypes.TooManyGenerations);
        refused.RetryAfterSeconds!.Value.ShouldBeInRange(3_000, 3_600);
        known.IsNew.ShouldBeFalse();
        hers.IsNew.ShouldBeTrue();
    }

    [Fact]
    public async Task of_a_day_is_shared_by_all_and_by_all_replicas()
    {
        var (model, other) = (new ScriptedModel("Day"), new ScriptedModel("Same day"));
        await using var api = await Api(model, ("Budgets:PerDay", "2"));
        await using var replica = await Api(other, ("Budgets:PerDay", "2"));
        var (ada, grace) = (game.NewPlayer().At(api.Client), game.NewPlayer().At(replica.Client));
        await ada.Start();
        await grace.Start();
        var relic = await game.NewElementHeldByAll();
        await ada.Combine("Fire", relic);
        await grace.Combine("Water", relic);

        var refused = await ada.FailsToCombine("Earth", relic);

        refused.Type.ShouldBe(ProblemTypes.GenerationsSpent);
        refused.RetryAfterSeconds!.Value.ShouldBeInRange(1, 86_400);
        (await ada.Combine("Water", relic)).Source.ShouldNotBe(RecipeSource.Generated);
        (model.Asked + other.Asked).ShouldBe(2);
    }

    [Fact]
    public async Task is_shared_by_the_model_server_too_which_learns_no_name()
    {
        await using var server = await ModelServer.StartAsync();
        await using var api = new GameApi(
            game.Database, await cache.GetConnectionStringAsync(), LocalCache.NewPrefix(), model: null, server.Address);
        var (ada, grace) = (game.NewPlayer().At(api.Client), game.NewPlayer().At(api.Client));
        await ada.Start();
        await grace.Start();
        var relic = await game.NewElementHeldByAll();

        await ada.Combine("Fire", relic);
        await ada.Combine("Water", relic);
        await grace.Combine("Earth", relic);

        var owners = server.Requests.Select(request => request["user"]!.GetValue<string>()).ToList();
        owners[0].ShouldBe(owners[1]);
        owners[2].ShouldNotBe(owners[0]);
        owners[0].ShouldNotContain($"{ada.TelegramId}");
    }

    private async Task<GameApi> Api(ScriptedModel model, params (string, string)[] settings) => new(
        game.Database, await cache.GetConnectionStringAsync(), LocalCache.NewPrefix(), model, settings: settings);
}
