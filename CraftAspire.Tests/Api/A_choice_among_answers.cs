using CraftAspire.Api.Combining.Generation;
using CraftAspire.Contracts;
using CraftAspire.Tests.Inference.Server;
using Microsoft.AspNetCore.Http;

namespace CraftAspire.Tests.Api;

/// <summary>What the game takes of several answers of the model.</summary>
public sealed class A_choice_among_answers(GameFixture game, LocalCache cache) : IClassFixture<GameFixture>
{
    private static readonly ChoiceSettings Weights = new() { Answers = 4, Echo = 2, Common = 1, Shared = 1 };

    [Fact]
    public void is_the_likeliest_one_where_nothing_speaks_against_it() =>
        Best("Fire", "Water", [], ("Steam", -0.5), ("Geyser", -1)).ShouldBe("Steam");

    [Fact]
    public void passes_over_an_answer_that_repeats_a_word_of_an_input() =>
        Best("Venus", "Statue", [], ("Venus Statue Park", -0.5), ("Museum", -2)).ShouldBe("Museum");

    [Fact]
    public void passes_over_a_result_of_very_many_pairs() =>
        Best("Fire", "Water", new() { ["steam"] = new(200, false) }, ("Steam", -0.5), ("Geyser", -1)).ShouldBe("Geyser");

    [Fact]
    public void keeps_a_result_of_a_few_pairs() =>
        Best("Fire", "Water", new() { ["steam"] = new(9, false) }, ("Steam", -0.5), ("Geyser", -1)).ShouldBe("Steam");

    [Fact]
    public void passes_over_the_result_that_both_inputs_share() =>
        Best("Fire", "Water", new() { ["steam"] = new(2, true) }, ("Steam", -0.5), ("Geyser", -1)).ShouldBe("Geyser");

    [Fact]
    public void takes_the_commonest_answer_of_a_server_without_likelihoods()
    {
        var good = ((string[])["Steam", "Geyser", "Geyser"]).Select(name => (new Answer(name, "💨"), new ModelText($"{name} 💨", [])));

        Candidate.BestOf(Candidate.AllOf([.. good]), "Fire", "Water", Weights, new Dictionary<string, ResultUse>())
            .Answer.Name.ShouldBe("Geyser");
    }

    [Fact]
    public async Task asks_the_server_once_for_all_of_them()
    {
        await using var server = await ModelServer.StartAsync();
        server.Misbehaviour = context => ModelServer.Say(context, ("Fire Alarm 🚨", -0.2), ("Siren 🧜", -3), ("Signal 📶", -1));
        await using var api = await Api(server.Address);
        var ada = await Player(api);

        var made = await ada.Combine("Fire", await game.NewElementHeldByAll());

        made.Element.Name.ShouldBe("Signal");
        var request = server.Requests.Single();
        request["n"]!.GetValue<int>().ShouldBe(8);
        request["logprobs"]!.GetValue<bool>().ShouldBeTrue();
        request["temperature"]!.GetValue<float>().ShouldBeGreaterThan(0.5f);
    }

    [Fact]
    public async Task weighs_what_the_recipes_of_the_game_say()
    {
        await using var server = await ModelServer.StartAsync();
        server.Misbehaviour = context => ModelServer.Say(context, ("Hub 🌀", -0.2), ("Rim ⭕", -0.6));
        await using var api = await Api(server.Address);
        var ada = await Player(api);
        await game.Scalar<long>(
            """
            with hub as (
                insert into elements (name, key, emoji, depth, is_base) values ('Hub', 'hub', '🌀', 1, false) returning id
            ), other as (
                insert into elements (name, key, emoji, depth, is_base)
                select 'Spoke ' || n, 'spoke ' || n, '🌀', 1, false from generate_series(1, 60) n returning id
            ), made as (
                insert into recipes
                    (first_id, second_id, result_id, model, settings_version, temperature, seed, attempts, duration_ms, made_at)
                select id, id, (select id from hub), 'none', 1, 0, 0, 1, 0, now() from other returning id
            )
            select count(*) from made
            """);

        var made = await ada.Combine("Earth", await game.NewElementHeldByAll());

        made.Element.Name.ShouldBe("Rim");
    }

    [Fact]
    public async Task is_none_with_a_server_that_gives_only_one()
    {
        await using var server = await ModelServer.StartAsync();
        server.Misbehaviour = async context =>
        {
            if (server.Requests.Last()["n"] is null)
                await ModelServer.Say(context, $"Single {server.Requests.Count} 🎁");
            else
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
        };
        await using var api = await Api(server.Address);
        var ada = await Player(api);

        await ada.Combine("Fire", await game.NewElementHeldByAll());
        await ada.Combine("Fire", await game.NewElementHeldByAll());

        server.Requests.Count(request => request["n"] is not null).ShouldBe(1);
        server.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task finds_something_even_for_Adam_and_Eve()
    {
        await using var model = await InferenceServer.StartReady();
        await using var api = await Api(model.Client.BaseAddress!.ToString(), ("Generation:ApiKey", InferenceServer.ApiKey));
        var admin = (await game.New(Role.Admin)).At(api.Client);
        var content = (await api.Administration.SettingsAsync(admin.Token)).Wanted().Version.Content;

        foreach (var (first, second) in (IEnumerable<(string, string)>)[("Adam", "Eve"), ("Eve", "Adam")])
        {
            var tried = (await api.Administration.TryPairAsync(admin.Token, new Trial(content, first, second))).Wanted();
            tried.Current.Name.ShouldNotBeNull();
        }
    }

    private static string Best(
        string first, string second, Dictionary<string, ResultUse> uses, params (string Name, double Likelihood)[] answers)
    {
        var good = answers.Select(answer =>
            (new Answer(answer.Name, "💨"), new ModelText($"{answer.Name} 💨", [new(answer.Likelihood, answer.Name.Length), new(-1, 5)])));
        return Candidate.BestOf(Candidate.AllOf([.. good]), first, second, Weights, uses).Answer.Name;
    }

    private async Task<GameApi> Api(string model, params (string, string)[] settings) =>
        new(game.Database, await cache.GetConnectionStringAsync(), LocalCache.NewPrefix(), model: null, model, settings);

    private async Task<TestPlayer> Player(GameApi api)
    {
        var player = game.NewPlayer().At(api.Client);
        await player.Start();
        return player;
    }
}
