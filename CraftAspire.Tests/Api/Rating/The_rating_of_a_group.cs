using CraftAspire.Contracts;
using CraftAspire.Tests.Api.Moderation;

namespace CraftAspire.Tests.Api.Rating;

public sealed class The_rating_of_a_group(GameFixture game) : IClassFixture<GameFixture>
{
    private const long Group = -7_700_000_001;

    [Fact]
    public async Task counts_what_was_made_there_and_nothing_else()
    {
        var (ada, grace) = (game.NewPlayer(), game.NewPlayer());
        await ada.In(Group).Start();
        var there = await game.Discover(ada.In(Group));
        await grace.Start();
        await game.Discover(grace);

        var ofGroup = (await game.Api.Client.RatingAsync(ada.In(Group).Token, group: true)).Wanted();
        var alone = await game.Api.Client.RatingAsync(ada.Token, group: true);

        ofGroup.Top.ShouldHaveSingleItem().Points.ShouldBe(there.Points);
        ofGroup.You.ShouldNotBeNull().Place.ShouldBe(1);
        (await alone.Problem()).Type.ShouldBe(ProblemTypes.InvalidRequest);
    }
}
