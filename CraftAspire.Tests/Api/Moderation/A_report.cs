using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api.Moderation;

public sealed class A_report(GameFixture game) : IClassFixture<GameFixture>
{
    private IModerationApi Moderation => game.Api.Moderation;

    [Fact]
    public async Task waits_once_however_often_it_is_made()
    {
        var ada = await game.NewPlayerInGame();
        var made = (await game.Discover(ada)).Element;
        var report = new NewReport(ElementReference.ByName(made.Name), ReportReason.Offensive);

        var receipts = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(async _ => (await Moderation.ReportAsync(ada.Token, report)).Wanted()));

        receipts.Count(receipt => !receipt.AlreadyOpen).ShouldBe(1);
        (await game.Scalar<long>($"select count(*) from reports where element_id = {made.Id}")).ShouldBe(1);
    }

    [Fact]
    public async Task is_refused_for_what_one_never_held_and_for_what_everybody_holds()
    {
        var (ada, grace) = (await game.NewPlayerInGame(), await game.NewPlayerInGame());
        var made = (await game.Discover(ada)).Element;

        (await (await Moderation.ReportAsync(grace.Token,
            new NewReport(ModeratedGame.Id(made)))).Problem()).Type.ShouldBe(ProblemTypes.NotInCollection);
        (await (await Moderation.ReportAsync(ada.Token,
            new NewReport(ElementReference.ByName("Water")))).Problem()).Type.ShouldBe(ProblemTypes.BaseElement);
        (await (await Moderation.ReportAsync(ada.Token,
            new NewReport(ElementReference.ByName("")))).Problem()).Type.ShouldBe(ProblemTypes.InvalidRequest);
    }

    [Fact]
    public async Task says_how_its_element_was_made_who_holds_it_and_how_many_wait()
    {
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var (first, second) = (await game.Discover(ada), await game.Discover(ada));
        var before = await game.Scalar<long>("select count(distinct element_id) from reports where decided_at is null");
        await game.Report(ada, first.Element);
        var id = await game.Report(ada, second.Element);

        var report = (await Moderation.ReportByIdAsync(moderator.Token, id)).Wanted();

        report.Recipe.ShouldNotBeNull().Result.Id.ShouldBe(second.Element.Id);
        ((long[])[report.Recipe.First.Id, report.Recipe.Second.Id]).ShouldBe([second.First.Id, second.Second.Id], ignoreOrder: true);
        report.Holders.ShouldBe(1);
        (report.Place, report.Waiting).ShouldBe(((int)before + 2, (int)before + 2));
    }

    [Fact]
    public async Task is_enough_after_ten_in_an_hour()
    {
        var ada = await game.NewPlayerInGame();
        for (var report = 0; report < 10; report++)
            await game.Report(ada, (await game.Discover(ada)).Element);

        var problem = await (await Moderation.ReportAsync(ada.Token,
            new NewReport(ModeratedGame.Id((await game.Discover(ada)).Element)))).Problem();

        problem.Type.ShouldBe(ProblemTypes.TooManyReports);
        problem.RetryAfterSeconds.ShouldNotBeNull().ShouldBeInRange(3_000, 3_600);
    }

    [Fact]
    public async Task is_taken_ten_times_an_hour_even_when_many_are_made_at_once()
    {
        var ada = await game.NewPlayerInGame();
        var made = new List<Element>();
        for (var number = 0; number < 16; number++)
            made.Add((await game.Discover(ada)).Element);
        foreach (var element in made.Take(7))
            await game.Report(ada, element);

        var answers = await Task.WhenAll(made.Skip(7)
            .Select(element => Moderation.ReportAsync(ada.Token, new NewReport(ModeratedGame.Id(element)))));

        answers.Count(answer => answer.IsSuccessful).ShouldBe(3);
        (await Task.WhenAll(answers.Where(answer => !answer.IsSuccessful).Select(answer => answer.Problem()))).ShouldAllBe(problem =>
            problem.Type == ProblemTypes.TooManyReports);
    }

    [Fact]
    public async Task is_decided_by_one_of_two_moderators_and_the_other_is_told_how()
    {
        var (ada, first, second) = (await game.NewPlayerInGame(), await game.New(Role.Moderator), await game.New(Role.Moderator));
        (await game.Api.Client.IntroduceAsync(first.Token, new PlayerProfile("First", null))).Wanted();
        (await game.Api.Client.IntroduceAsync(second.Token, new PlayerProfile("Second", null))).Wanted();

        for (var round = 0; round < 6; round++)
        {
            var id = await game.Report(ada, (await game.Discover(ada)).Element);

            var rulings = await Task.WhenAll(
                Moderation.DecideAsync(first.Token, id, new Ruling(ReportDecision.Dismiss)),
                Moderation.DecideAsync(second.Token, id, ModeratedGame.Hide()));

            var winner = rulings.Single(ruling => ruling.IsSuccessStatusCode).Content!.Verdict.ShouldNotBeNull();
            var told = await rulings.Single(ruling => !ruling.IsSuccessStatusCode).Problem();
            (told.Type, told.Verdict?.Decision, told.Verdict?.By).ShouldBe((ProblemTypes.ReportDecided, winner.Decision, winner.By));
            (await game.Scalar<long>(
                $"""
                select count(*) from audit_entries
                where subject in ('report:{id}', 'element:' || (select element_id from reports where id = {id}))
                """)).ShouldBe(1);
        }
    }

    [Fact]
    public async Task that_is_decided_again_by_the_same_moderator_stays_decided()
    {
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var id = await game.Report(ada, (await game.Discover(ada)).Element);
        var decided = (await Moderation.DecideAsync(moderator.Token, id, ModeratedGame.Hide())).Wanted();

        var again = (await Moderation.DecideAsync(moderator.Token, id, ModeratedGame.Hide())).Wanted();

        again.Verdict.ShouldBe(decided.Verdict);
    }

    [Fact]
    public async Task stands_in_the_queue_once_for_its_element_until_all_are_decided_together()
    {
        var (ada, grace, moderator) = (await game.NewPlayerInGame(), await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var made = await game.Discover(ada);
        await grace.Combine(ModeratedGame.Id(made.First), ModeratedGame.Id(made.Second));
        await game.Report(ada, made.Element);
        var id = await game.Report(grace, made.Element);

        var waiting = (await Moderation.ReportsAsync(moderator.Token, limit: 100)).Wanted().Items
            .Single(report => report.Element.Id == made.Element.Id);
        (waiting.Reports, waiting.Id, waiting.Points).ShouldBe((2, id, made.Points));

        (await Moderation.DecideAsync(moderator.Token, id, new Ruling(ReportDecision.Dismiss))).Wanted();

        (await game.Scalar<long>($"select count(*) from reports where element_id = {made.Element.Id} and decided_at is null")).ShouldBe(0);
        (await Moderation.ReportsAsync(moderator.Token, limit: 100)).Wanted().Items.ShouldNotContain(report =>
            report.Element.Id == made.Element.Id);
    }
}
