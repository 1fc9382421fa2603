using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api;

public sealed class A_session(GameFixture game) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task starts_with_water_fire_earth_and_air()
    {
        var started = await game.NewPlayer().Start();

        started.AlreadyRunning.ShouldBeFalse();
        started.Elements.Select(element => element.Name).ShouldBe(["Air", "Earth", "Fire", "Water"]);
        started.Session.Elements.ShouldBe(4);
    }

    [Fact]
    public async Task is_one_of_however_many_were_started_at_once()
    {
        var ada = game.NewPlayer();

        var started = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ada.Start()));

        started.Select(answer => answer.Session.Id).Distinct().Count().ShouldBe(1);
        started.Count(answer => !answer.AlreadyRunning).ShouldBe(1);
    }

    [Fact]
    public async Task ends_with_a_summary_and_the_next_begins_fresh()
    {
        var (ada, grace) = (await game.NewPlayerInGame(), await game.NewPlayerInGame());
        var relic = await game.NewElementHeldByAll();
        var common = await ada.Combine("Water", relic);
        await grace.Combine("Water", relic);
        var deep = await ada.Combine(common.Element.Name, "Fire");

        var summary = await ada.Stop();
        var next = await ada.Start();

        (summary.Session.Elements, summary.Session.Discoveries, summary.Session.Points).ShouldBe((7, 2, common.Points + deep.Points));
        summary.Session.EndedAt.ShouldNotBeNull();
        summary.Deepest.ShouldBe(deep.Element);
        (summary.Rarest, summary.RarestHolders).ShouldBe((deep.Element, 1));
        next.AlreadyRunning.ShouldBeFalse();
        next.Session.Elements.ShouldBe(4);
    }

    [Fact]
    public async Task that_is_over_stays_readable_in_the_order_of_finding_page_by_page()
    {
        var ada = await game.NewPlayerInGame();
        var first = await ada.Combine("Fire", "Fire");
        var second = await ada.Combine("Earth", "Fire");
        var over = (await ada.Stop()).Session;

        var names = new List<string>();
        for (string? after = null; names.Count is 0 || after is not null;)
        {
            var page = (await game.Api.Client.SessionElementsAsync(ada.Token, over.Id, after, limit: 4)).Wanted();
            names.AddRange(page.Items.Select(item => item.Element.Name));
            after = page.Next;
        }

        names.ShouldBe(["Water", "Fire", "Earth", "Air", first.Element.Name, second.Element.Name]);
    }

    [Fact]
    public async Task is_listed_when_it_is_over_latest_first()
    {
        var ada = game.NewPlayer();
        var ended = new List<long>();
        for (var round = 0; round < 3; round++)
        {
            await ada.Start();
            ended.Insert(0, (await ada.Stop()).Session.Id);
        }

        var page = (await game.Api.Client.SessionsAsync(ada.Token, limit: 2)).Wanted();
        var rest = (await game.Api.Client.SessionsAsync(ada.Token, page.Next, limit: 2)).Wanted();

        page.Items.Concat(rest.Items).Select(session => session.Id).ShouldBe(ended);
        rest.Next.ShouldBeNull();
    }

    [Fact]
    public async Task that_is_over_is_taken_up_again_with_all_that_it_held()
    {
        var ada = await game.NewPlayerInGame();
        var made = await ada.Combine("Fire", "Fire");
        var over = (await ada.Stop()).Session;
        // A new game in which nothing was made gives way.
        await ada.Start();

        var back = (await game.Api.Client.ReopenSessionAsync(ada.Token, over.Id)).Wanted();
        var summary = (await game.Api.Client.CurrentSummaryAsync(ada.Token)).Wanted();

        (back.Session.Id, back.Session.EndedAt, back.Session.Elements).ShouldBe((over.Id, null, 5));
        back.Elements[0].ShouldBe(made.Element);
        summary.Session.Id.ShouldBe(over.Id);
        (await game.Api.Client.SessionsAsync(ada.Token)).Wanted().Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task is_not_taken_up_again_over_another_one_that_is_played_nor_by_somebody_else()
    {
        var (ada, grace) = (await game.NewPlayerInGame(), await game.NewPlayerInGame());
        await ada.Combine("Fire", "Fire");
        var over = (await ada.Stop()).Session;
        await ada.Start();
        await ada.Combine("Fire", "Fire");

        var refused = await game.Api.Client.ReopenSessionAsync(ada.Token, over.Id);
        var foreign = await game.Api.Client.ReopenSessionAsync(grace.Token, over.Id);

        (await refused.Problem()).Type.ShouldBe(ProblemTypes.SessionRunning);
        (await foreign.Problem()).Type.ShouldBe(ProblemTypes.SessionNotFound);
    }

    [Fact]
    public async Task that_ended_more_than_a_day_ago_stays_over()
    {
        var ada = await game.NewPlayerInGame();
        var over = (await ada.Stop()).Session;
        await game.Scalar<int>(
            $"""
            with aged as (
                update game_sessions set started_at = now() - interval '2 days', ended_at = now() - interval '25 hours' where id = {over.Id}
            )
            select 1
            """);

        var refused = await game.Api.Client.ReopenSessionAsync(ada.Token, over.Id);

        (await refused.Problem()).Type.ShouldBe(ProblemTypes.SessionClosed);
    }

    [Fact]
    public async Task of_somebody_else_cannot_be_read()
    {
        var (ada, grace) = (game.NewPlayer(), game.NewPlayer());
        var adas = await ada.Start();

        var refused = await game.Api.Client.SessionElementsAsync(grace.Token, adas.Session.Id);

        (await refused.Problem()).Type.ShouldBe(ProblemTypes.SessionNotFound);
    }

    [Fact]
    public async Task that_is_stopped_by_many_at_once_has_one_summary()
    {
        var ada = await game.NewPlayerInGame();
        await ada.Combine("Water", "Water");

        var summaries = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ada.Stop()));
        var repeated = await ada.Stop();

        summaries.Append(repeated).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task that_has_ended_gets_nothing_that_is_made_afterwards()
    {
        var ada = await game.NewPlayerInGame();
        var relic = await game.NewElementHeldByAll();
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        game.Model.Gate = open.Task;

        var late = ada.Combine("Water", relic);
        await Waits.Until(() => game.Model.AskedFor($"Water + {relic}") > 0);
        var summary = await ada.Stop();
        open.SetResult();
        await late;

        (await ada.Stop()).ShouldBe(summary);
    }

    [Fact]
    public async Task that_is_not_on_cannot_be_stopped()
    {
        var problem = await (await game.Api.Client.StopSessionAsync(game.NewPlayer().Token)).Problem();

        problem.Type.ShouldBe(ProblemTypes.NoActiveSession);
    }

    [Theory]
    [InlineData("x", 20)]
    [InlineData("-1", 20)]
    [InlineData(null, 0)]
    [InlineData(null, 101)]
    public async Task list_refuses_a_page_that_is_none(string? after, int limit)
    {
        var problem = await (await game.Api.Client.SessionsAsync(game.NewPlayer().Token, after, limit)).Problem();

        problem.Type.ShouldBe(ProblemTypes.InvalidRequest);
    }
}
