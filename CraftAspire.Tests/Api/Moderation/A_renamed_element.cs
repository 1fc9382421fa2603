using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api.Moderation;

public sealed class A_renamed_element(GameFixture game) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task is_the_same_element_by_its_new_name()
    {
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var made = await game.Discover(ada);

        var report = await game.Rule(moderator, ada, made.Element, new Ruling(ReportDecision.Rename, Name: "Better Name"));

        (report.Element.Name, report.Element.Id).ShouldBe(("Better Name", made.Element.Id));
        (await game.Api.Client.ElementByNameAsync(ada.Token, "better name")).Wanted().Element.Id.ShouldBe(made.Element.Id);
        (await ada.FailsToCombine(made.Element.Name, "Fire")).Type.ShouldBe(ProblemTypes.NotInCollection);
    }

    [Theory]
    [InlineData("")]
    [InlineData("one two three four five")]
    [InlineData("a name that is far too long for any button")]
    [InlineData("<b>bold</b>")]
    [InlineData("fuck")]
    public async Task has_a_name_that_the_model_could_have_given(string name)
    {
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var id = await game.Report(ada, (await game.Discover(ada)).Element);

        var problem = await (await game.Api.Moderation.DecideAsync(moderator.Token, id,
            new Ruling(ReportDecision.Rename, Name: name))).Problem();

        problem.Type.ShouldBe(ProblemTypes.NameRefused);
        (await game.Api.Moderation.ReportByIdAsync(moderator.Token, id)).Wanted().Verdict.ShouldBeNull();
    }

    [Fact]
    public async Task is_not_renamed_a_second_time_by_the_same_report()
    {
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var id = await game.Report(ada, (await game.Discover(ada)).Element);
        (await game.Api.Moderation.DecideAsync(moderator.Token, id, new Ruling(ReportDecision.Rename, Name: "First Name"))).Wanted();

        var repeated = await game.Api.Moderation.DecideAsync(moderator.Token, id, new Ruling(ReportDecision.Rename, Name: " First Name "));
        var another = await game.Api.Moderation.DecideAsync(moderator.Token, id, new Ruling(ReportDecision.Rename, Name: "Second Name"));

        repeated.Wanted().Element.Name.ShouldBe("First Name");
        (await another.Problem()).Type.ShouldBe(ProblemTypes.ReportDecided);
    }

    [Fact]
    public async Task cannot_take_the_name_of_another()
    {
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var other = (await game.Discover(ada)).Element;
        var id = await game.Report(ada, (await game.Discover(ada)).Element);

        var problem = await (await game.Api.Moderation.DecideAsync(moderator.Token, id,
            new Ruling(ReportDecision.Rename, Name: other.Name.ToUpperInvariant()))).Problem();

        (problem.Type, problem.Element).ShouldBe((ProblemTypes.NameTaken, other.Name));
    }
}
