using CraftAspire.Contracts;
using CraftAspire.Tests.Api.Moderation;

namespace CraftAspire.Tests.Api.Settings;

public sealed class A_reroll(GameFixture game) : IClassFixture<GameFixture>
{
    private IAdministrationApi Administration => game.Api.Administration;

    [Fact]
    public async Task makes_the_pair_make_something_else_everywhere_and_keeps_what_it_made()
    {
        var (admin, ada) = (await game.New(Role.Admin), await game.NewPlayerInGame());
        var there = ada.At((await game.NewReplica(new ScriptedModel("Other"))).Client);
        var relic = await game.NewElementHeldByAll();
        var old = await ada.Combine("Water", relic);
        (await there.Combine("Water", relic)).Element.ShouldBe(old.Element);
        game.Model.WillSay($"Water + {relic}", $"{old.Element.Name} 🧪", "Something Better 🎁");
        var points = await ada.Points();

        var story = (
            await Administration.RerollAsync(admin.Token, new Reroll(old.First.Id, old.Second.Id, old.Element.Id, "Dull"))).Wanted();

        story.Current.Result.Name.ShouldBe("Something Better");
        story.Earlier.Single().Result.ShouldBe(old.Element);
        story.Earlier.Single().Reason.ShouldBe("Dull");
        (await ada.Combine(relic, "Water")).Element.Name.ShouldBe("Something Better");
        await Waits.Until(async () => (await there.Combine("Water", relic)).Element.Name is "Something Better");
        (await ada.Points()).ShouldBe(points);
        (await Administration.RecipeHistoryAsync(admin.Token, "water",
            relic.ToUpperInvariant())).Wanted().Current.Result.Name.ShouldBe("Something Better");
    }

    [Fact]
    public async Task happens_once_however_often_it_is_repeated()
    {
        var (admin, ada) = (await game.New(Role.Admin), await game.NewPlayerInGame());
        var relic = await game.NewElementHeldByAll();
        var old = await ada.Combine("Fire", relic);
        game.Model.Says = messages => messages[^1].Text == $"Fire + {relic}" ? $"Marvel {Random.Shared.Next()} 🎁" : null;
        var reroll = new Reroll(old.First.Id, old.Second.Id, old.Element.Id, "Dull");

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Administration.RerollAsync(admin.Token, reroll)));
        var another = await Administration.RerollAsync(admin.Token, reroll with { Reason = "Still dull" });

        answers.Select(answer => answer.Wanted().Current.Result.Name).Distinct().ShouldHaveSingleItem();
        (await another.Problem()).Type.ShouldBe(ProblemTypes.RecipeChanged);
        (await Administration.RecipeHistoryAsync(admin.Token, "Fire", relic)).Wanted().Earlier.Count.ShouldBe(1);
    }

    [Fact]
    public async Task to_a_name_that_was_merged_makes_what_it_became()
    {
        var (admin, ada, moderator) = (await game.New(Role.Admin), await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var (gone, kept) = ((await game.Discover(ada)).Element, (await game.Discover(ada)).Element);
        await game.Rule(moderator, ada, gone, ModeratedGame.MergeInto(kept));
        var relic = await game.NewElementHeldByAll();
        var old = await ada.Combine("Air", relic);
        game.Model.WillSay($"Air + {relic}", $"{gone.Name} 🧪");

        var story = (
            await Administration.RerollAsync(admin.Token, new Reroll(old.First.Id, old.Second.Id, old.Element.Id, "Dull"))).Wanted();

        story.Current.Result.ShouldBe(kept);
        (await ada.Combine("Air", relic)).Element.ShouldBe(kept);
    }

    [Fact]
    public async Task of_a_pair_is_asked_for_by_a_merged_name_too()
    {
        var (admin, ada, moderator) = (await game.New(Role.Admin), await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var (gone, kept) = ((await game.Discover(ada)).Element, (await game.Discover(ada)).Element);
        var made = await ada.Combine("Fire", gone.Name);
        await game.Rule(moderator, ada, gone, ModeratedGame.MergeInto(kept));

        var story = (await Administration.RecipeHistoryAsync(admin.Token, "Fire", gone.Name)).Wanted();

        (story.Second, story.Current.Result).ShouldBe((kept, made.Element));
    }

    [Fact]
    public async Task changes_nothing_where_the_model_says_the_same_or_nobody_combined_the_two()
    {
        var (admin, ada) = (await game.New(Role.Admin), await game.NewPlayerInGame());
        var relic = await game.NewElementHeldByAll();
        var old = await ada.Combine("Earth", relic);
        game.Model.WillSay($"Earth + {relic}", $"{old.Element.Name} 🧪");

        var same = await (await Administration.RerollAsync(admin.Token,
            new Reroll(old.First.Id, old.Second.Id, old.Element.Id, "Dull"))).Problem();
        var unknown = await (await Administration.RecipeHistoryAsync(admin.Token, "Air", relic)).Problem();

        same.Type.ShouldBe(ProblemTypes.NoGoodAnswer);
        unknown.Type.ShouldBe(ProblemTypes.RecipeNotFound);
        (await ada.Combine("Earth", relic)).Element.ShouldBe(old.Element);
    }
}
