using CraftAspire.Contracts;
using Npgsql;

namespace CraftAspire.Tests.Api.Moderation;

public sealed class A_merge(GameFixture game) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task moves_what_is_held_and_what_makes_it_on_every_replica()
    {
        var (ada, grace, moderator) = (await game.NewPlayerInGame(), await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var replica = await game.NewReplica(new ScriptedModel("Elsewhere"));
        var (smog, smoke) = (await game.Discover(ada), await game.Discover(ada));
        var child = await ada.Combine(ModeratedGame.Id(smog.Element), ElementReference.ByName("Earth"));
        var there = grace.At(replica.Client);
        await there.Combine(ModeratedGame.Id(smog.First), ModeratedGame.Id(smog.Second));

        await game.Rule(moderator, ada, smog.Element, ModeratedGame.MergeInto(smoke.Element));

        (await ada.Combine(ModeratedGame.Id(smog.First), ModeratedGame.Id(smog.Second))).Element.Id.ShouldBe(smoke.Element.Id);
        (await there.Combine(ModeratedGame.Id(smog.First), ModeratedGame.Id(smog.Second))).Element.Id.ShouldBe(smoke.Element.Id);
        (await ada.Combine(ElementReference.ByName(smog.Element.Name),
            ElementReference.ByName("Earth"))).Element.Id.ShouldBe(child.Element.Id);
        (await game.Api.Client.CollectionAsync(ada.Token, new CollectionQuery { Limit = 100 })).Wanted().Items.Count(item =>
            item.Element.Id == smoke.Element.Id).ShouldBe(1);
        (await game.Api.Client.ElementAsync(ada.Token, smog.Element.Id)).Wanted().Element.Id.ShouldBe(smoke.Element.Id);
        (await game.Api.Client.ElementAsync(ada.Token, child.Element.Id)).Wanted().Lineage[0].ShouldSatisfyAllConditions(
            birth => new[] { birth.First.Id, birth.Second.Id }.ShouldContain(smoke.Element.Id));
        (await game.Scalar<long>(
            $"select count(*) from recipe_history where result_id = {smog.Element.Id} and reason like 'merge%'")).ShouldBe(1);
        (await game.BrokenRules()).ShouldBeEmpty();
    }

    [Fact]
    public async Task keeps_one_recipe_where_both_had_one_and_remembers_the_other()
    {
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var (gone, kept) = ((await game.Discover(ada)).Element, (await game.Discover(ada)).Element);
        var lost = await ada.Combine(ModeratedGame.Id(gone), ElementReference.ByName("Fire"));
        var stays = await ada.Combine(ModeratedGame.Id(kept), ElementReference.ByName("Fire"));
        await ada.Combine(ModeratedGame.Id(gone), ModeratedGame.Id(gone));
        await ada.Combine(ModeratedGame.Id(gone), ModeratedGame.Id(kept));

        await game.Rule(moderator, ada, gone, ModeratedGame.MergeInto(kept));

        (await ada.Combine(ModeratedGame.Id(kept), ElementReference.ByName("Fire"))).Element.Id.ShouldBe(stays.Element.Id);
        (await game.Scalar<long>($"select count(*) from recipe_history where result_id = {lost.Element.Id}")).ShouldBe(1);
        (await game.BrokenRules()).ShouldBeEmpty();
    }

    [Fact]
    public async Task that_would_close_a_loop_is_refused_and_goes_the_other_way_round()
    {
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var parent = (await game.Discover(ada)).Element;
        var child = (await ada.Combine(ModeratedGame.Id(parent), ElementReference.ByName("Fire"))).Element;
        var grandchild = (await ada.Combine(ModeratedGame.Id(child), ElementReference.ByName("Air"))).Element;
        var id = await game.Report(ada, parent);

        var problem = await (await game.Api.Moderation.DecideAsync(moderator.Token, id, ModeratedGame.MergeInto(grandchild))).Problem();
        problem.Type.ShouldBe(ProblemTypes.MergeLoop);
        (await game.BrokenRules()).ShouldBeEmpty();

        await game.Rule(moderator, ada, grandchild, ModeratedGame.MergeInto(parent));
        (await game.BrokenRules()).ShouldBeEmpty();
    }

    [Fact]
    public async Task of_two_at_once_that_are_harmless_alone_closes_no_loop()
    {
        var (ada, one, other) = (await game.NewPlayerInGame(), await game.New(Role.Moderator), await game.New(Role.Moderator));
        for (var round = 0; round < 4; round++)
        {
            var (a, c) = ((await game.Discover(ada)).Element, (await game.Discover(ada)).Element);
            var b = (await ada.Combine(ModeratedGame.Id(c), ElementReference.ByName("Fire"))).Element;
            var d = (await ada.Combine(ModeratedGame.Id(a), ElementReference.ByName("Fire"))).Element;
            var (first, second) = (await game.Report(ada, a), await game.Report(ada, c));

            var merges = await Task.WhenAll(
                game.Api.Moderation.DecideAsync(one.Token, first, ModeratedGame.MergeInto(b)),
                game.Api.Moderation.DecideAsync(other.Token, second, ModeratedGame.MergeInto(d)));

            merges.Count(merge => merge.IsSuccessStatusCode).ShouldBe(1);
            (await game.BrokenRules()).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task while_many_combine_leaves_nobody_with_what_is_gone()
    {
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var (gone, kept) = (await game.Discover(ada), (await game.Discover(ada)).Element);
        var players = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => game.NewPlayerInGame()));
        await using var give = game.Sql.CreateCommand(GiveToAll(gone.Second));
        await give.ExecuteNonQueryAsync();
        var id = await game.Report(ada, gone.Element);

        var combining = players.Select(player => player.Combine(ModeratedGame.Id(gone.First), ModeratedGame.Id(gone.Second)));
        var ruling = game.Api.Moderation.DecideAsync(moderator.Token, id, ModeratedGame.MergeInto(kept));
        var made = await Task.WhenAll(combining);
        (await ruling).Wanted();

        made.ShouldAllBe(result => result.Element.Id == gone.Element.Id || result.Element.Id == kept.Id);
        foreach (var player in players)
            (await player.Combine(ModeratedGame.Id(gone.First), ModeratedGame.Id(gone.Second))).Element.Id.ShouldBe(kept.Id);
        (await game.BrokenRules()).ShouldBeEmpty();
    }

    [Fact]
    public async Task under_way_is_waited_for_by_whoever_makes_what_goes()
    {
        var (ada, bob, grace, moderator) = (await game.NewPlayerInGame(), await game.NewPlayerInGame(), await game.NewPlayerInGame(),
            await game.New(Role.Moderator));
        var (gone, kept) = (await game.Discover(ada), (await game.Discover(ada)).Element);
        var relic = await game.NewElementHeldByAll();
        game.Model.WillSay($"Air + {relic}", $"{gone.Element.Name} 🧪");
        var id = await game.Report(ada, gone.Element);
        await using var holder = await game.Sql.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await holder.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var hold = new NpgsqlCommand($"select from elements where id = {gone.Element.Id} for update", holder);
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var ruling = game.Api.Moderation.DecideAsync(moderator.Token, id, ModeratedGame.MergeInto(kept));
        await Waits.Until(async () => await Waiting() >= 1);
        var known = bob.Combine(ModeratedGame.Id(gone.First), ModeratedGame.Id(gone.Second));
        var unknown = grace.Combine("Air", relic);
        await Waits.Until(async () => await Waiting() >= 3);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);

        (await ruling).Wanted();
        (await known).Element.Id.ShouldBe(kept.Id);
        (await unknown).Element.Id.ShouldBe(kept.Id);
        (await game.BrokenRules()).ShouldBeEmpty();
    }

    [Fact]
    public async Task under_way_gives_nobody_back_what_they_held_of_what_goes()
    {
        var (ada, grace) = (await game.NewPlayerInGame(), await game.NewPlayerInGame());
        var (gone, kept) = (await game.Discover(ada), (await game.Discover(ada)).Element);
        await using var give = game.Sql.CreateCommand(GiveToAll(gone.Second));
        await give.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await grace.Combine(ModeratedGame.Id(gone.First), ModeratedGame.Id(gone.Second));
        await using var moderator = await game.Sql.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await moderator.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var merge = new NpgsqlCommand(
            $"""
            select from elements where id = {gone.Element.Id} for update;
            update recipes set result_id = {kept.Id} where result_id = {gone.Element.Id};
            delete from session_elements where element_id = {gone.Element.Id}
                and session_id in (select session_id from session_elements where element_id = {kept.Id});
            update session_elements set element_id = {kept.Id} where element_id = {gone.Element.Id};
            update session_recipes set result_id = {kept.Id} where result_id = {gone.Element.Id};
            update elements set merged_into_id = {kept.Id}, hidden_at = now() where id = {gone.Element.Id};
            """, moderator);
        await merge.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var again = grace.Combine(ModeratedGame.Id(gone.First), ModeratedGame.Id(gone.Second));
        await Waits.Until(async () => again.IsCompleted || await Waiting() >= 1);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);

        (await again).Element.Id.ShouldBeOneOf(gone.Element.Id, kept.Id);
        (await game.BrokenRules()).ShouldBeEmpty();
    }

    [Fact]
    public async Task needs_another_element_that_is_there()
    {
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var made = (await game.Discover(ada)).Element;
        var id = await game.Report(ada, made);

        foreach (var target in (ElementReference?[])[null, ElementReference.ById(made.Id), ElementReference.ByName("Nothing of the kind"),
            ElementReference.ById(-1)])
        {
            var problem = await (await game.Api.Moderation.DecideAsync(moderator.Token, id,
                new Ruling(ReportDecision.Merge, Into: target))).Problem();
            problem.Type.ShouldBe(ProblemTypes.ElementNotFound);
        }
    }

    private static string GiveToAll(Element element) =>
        $"""
        insert into session_elements (session_id, element_id, found_at, is_discovery, is_favourite)
        select id, {element.Id}, now(), false, false from game_sessions where ended_at is null
        on conflict do nothing
        """;

    private Task<long> Waiting() =>
        game.Scalar<long>("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
}
