using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api;

public sealed class A_combination(GameFixture game) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task of_an_unknown_pair_is_a_discovery_and_pays_ten_and_its_depth()
    {
        var ada = await game.NewPlayerInGame();
        game.Model.WillSay("Water + Fire", "Steam 💨");

        var made = await ada.Combine("Fire", "Water");

        made.Element.ShouldBe(made.Element with { Name = "Steam", Emoji = "💨", Depth = 1 });
        (made.IsNew, made.IsFirstDiscovery, made.Points, made.Source).ShouldBe((true, true, 11, RecipeSource.Generated));
        made.TraceId.Length.ShouldBe(32);
        (await ada.Points()).ShouldBe(11);
    }

    [Fact]
    public async Task is_the_same_in_both_orders_and_for_everybody_and_asks_the_model_once()
    {
        var (ada, grace) = (await game.NewPlayerInGame(), await game.NewPlayerInGame());
        var relic = await game.NewElementHeldByAll();

        var first = await ada.Combine("Water", relic);
        var second = await grace.Combine(relic, "water");

        second.Element.ShouldBe(first.Element);
        (second.IsNew, second.IsFirstDiscovery, second.Points).ShouldBe((true, false, 0));
        second.Source.ShouldBe(RecipeSource.Memory);
        game.Model.AskedFor($"Water + {relic}").ShouldBe(1);
    }

    [Fact]
    public async Task of_a_thing_with_itself_is_allowed()
    {
        var ada = await game.NewPlayerInGame();
        var relic = await game.NewElementHeldByAll();

        var made = await ada.Combine(relic, relic);

        made.IsFirstDiscovery.ShouldBeTrue();
        made.Element.Depth.ShouldBe(2);
    }

    [Fact]
    public async Task that_makes_a_known_thing_by_another_way_is_no_discovery_and_keeps_its_emoji()
    {
        var ada = await game.NewPlayerInGame();
        var (left, right) = (await game.NewElementHeldByAll(), await game.NewElementHeldByAll());
        game.Model.WillSay($"{left} + {right}", "Jack-O’-Lantern 🎃");
        game.Model.WillSay($"Air + {right}", "ＪＡＣＫ  o lantern 🔦");
        await ada.Combine(left, right);

        var again = await ada.Combine("Air", right);

        (again.Element.Name, again.Element.Emoji).ShouldBe(("Jack-O’-Lantern", "🎃"));
        (again.IsNew, again.IsFirstDiscovery, again.Points).ShouldBe((false, false, 0));
    }

    [Fact]
    public async Task asks_again_when_an_answer_is_not_worth_having()
    {
        var ada = await game.NewPlayerInGame();
        var relic = await game.NewElementHeldByAll();
        game.Model.WillSay($"Fire + {relic}", "Fire 🔥", "nonsense without a picture", "Ember 🌟");

        var made = await ada.Combine("Fire", relic);

        made.Element.Name.ShouldBe("Ember");
        game.Model.AskedFor($"Fire + {relic}").ShouldBe(3);
    }

    [Fact]
    public async Task without_a_good_answer_stores_nothing_and_can_be_tried_again()
    {
        var ada = await game.NewPlayerInGame();
        var relic = await game.NewElementHeldByAll();
        game.Model.WillSay($"Earth + {relic}", "Earth 🌍");

        var problem = await ada.FailsToCombine("Earth", relic, "a key");
        game.Model.WillSay($"Earth + {relic}", "Clay Jar 🫙");
        var made = await ada.Combine("Earth", relic, "a key");

        problem.Type.ShouldBe(ProblemTypes.NoGoodAnswer);
        made.Element.Name.ShouldBe("Clay Jar");
    }

    [Fact]
    public async Task in_a_group_is_everybodys_and_pays_who_made_it()
    {
        var (ada, grace) = (game.NewPlayer().In(-77), game.NewPlayer().In(-77));
        await ada.Start();
        var relic = await game.NewElementHeldByAll();

        var made = await grace.Combine("Water", relic);
        var next = await ada.Combine(made.Element.Name, "Fire");

        (await grace.Points()).ShouldBe(made.Points);
        next.IsFirstDiscovery.ShouldBeTrue();
        (await ada.Points()).ShouldBe(next.Points);
    }
}
