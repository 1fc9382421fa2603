using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api.Moderation;

public sealed class A_hidden_element(GameFixture game) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task vanishes_from_everywhere_at_once()
    {
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var made = await game.Discover(ada);
        var child = await ada.Combine(ModeratedGame.Id(made.Element), ElementReference.ByName("Fire"));
        var held = (await game.Api.Client.CurrentSessionAsync(ada.Token)).Wanted().Elements;

        await game.Rule(moderator, ada, made.Element, ModeratedGame.Hide());

        (await game.Api.Client.CollectionAsync(ada.Token, new CollectionQuery { Limit = 100 })).Wanted().Items.ShouldNotContain(item =>
            item.Element.Id == made.Element.Id);
        (await game.Api.Client.CollectionAsync(ada.Token,
            new CollectionQuery { Search = made.Element.Name })).Wanted().Items.ShouldNotContain(item =>
                item.Element.Id == made.Element.Id);
        (await (await game.Api.Client.ElementAsync(ada.Token, made.Element.Id)).Problem()).Type.ShouldBe(ProblemTypes.NotInCollection);
        var missed = await (await game.Api.Client.ElementByNameAsync(ada.Token, made.Element.Name)).Problem();
        missed.DidYouMean.ShouldNotContain(made.Element.Name);
        (await game.Api.Client.CurrentSessionAsync(ada.Token)).Wanted().Elements.ShouldBe(held - 1);
        (await game.Api.Client.ElementAsync(ada.Token, child.Element.Id)).Wanted().Lineage.ShouldNotContain(step =>
            step.First.Name == made.Element.Name || step.Second.Name == made.Element.Name || step.Result.Name == made.Element.Name);
    }

    [Fact]
    public async Task is_neither_used_nor_made_again_and_the_player_is_told_politely()
    {
        var (ada, grace, moderator) = (await game.NewPlayerInGame(), await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var made = await game.Discover(ada);
        await game.Rule(moderator, ada, made.Element, ModeratedGame.Hide());

        var again = await (await grace.Try(ModeratedGame.Id(made.First), ModeratedGame.Id(made.Second), "k")).Problem();
        var repeated = await (await grace.Try(ModeratedGame.Id(made.First), ModeratedGame.Id(made.Second), "k")).Problem();
        var used = await (await ada.Try(ModeratedGame.Id(made.Element), ElementReference.ByName("Fire"))).Problem();

        (again.Type, repeated.Type,
            used.Type).ShouldBe((ProblemTypes.ElementHidden, ProblemTypes.ElementHidden, ProblemTypes.NotInCollection));
    }

    [Fact]
    public async Task is_no_answer_of_the_model_any_more()
    {
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var made = await game.Discover(ada);
        await game.Rule(moderator, ada, made.Element, ModeratedGame.Hide());
        var relic = await game.NewElementHeldByAll();
        game.Model.WillSay($"Air + {relic}", $"{made.Element.Name} 🧪", "Fresh Breeze 🍃");

        var other = await ada.Combine("Air", relic);

        other.Element.Name.ShouldBe("Fresh Breeze");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task keeps_or_takes_the_points_and_the_rating_follows(bool takesPoints)
    {
        await Waits.UntilTheHourStays();
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var (made, other) = (await game.Discover(ada), await game.Discover(ada));
        var both = made.Points + other.Points;
        (await RatingOf(ada, RatingPeriod.All), await RatingOf(ada, RatingPeriod.Day)).ShouldBe((both, both));

        await game.Rule(moderator, ada, made.Element, ModeratedGame.Hide(takesPoints));

        var left = takesPoints ? other.Points : both;
        (await ada.Points()).ShouldBe(left);
        (await RatingOf(ada, RatingPeriod.All), await RatingOf(ada, RatingPeriod.Week),
            await RatingOf(ada, RatingPeriod.Day)).ShouldBe((left, left, left));
    }

    private async Task<long?> RatingOf(TestPlayer player, RatingPeriod period) =>
        (await game.Api.Client.RatingAsync(player.Token, period)).Wanted().You?.Points;
}
