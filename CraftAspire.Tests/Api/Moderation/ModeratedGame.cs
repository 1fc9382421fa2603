using System.Globalization;
using CraftAspire.Api.Game;
using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api.Moderation;

/// <summary>What tests of moderation say again and again.</summary>
internal static class ModeratedGame
{
    /// <summary>An element that the player has just discovered, from water and something nobody knew.</summary>
    public static async Task<Combination> Discover(this GameFixture game, TestPlayer player, string with = "Water") =>
        await player.Combine(with, await game.NewElementHeldByAll());

    /// <summary>The number of a new report of the element.</summary>
    public static async Task<long> Report(this GameFixture game, TestPlayer reporter, Element element)
    {
        (await game.Api.Moderation.ReportAsync(reporter.Token,
            new NewReport(ElementReference.ById(element.Id), ReportReason.Nonsense))).Wanted();
        return await game.Scalar<long>($"select min(id) from reports where element_id = {element.Id} and decided_at is null");
    }

    /// <summary>Reports the element and decides.</summary>
    public static async Task<Report> Rule(
        this GameFixture game, TestPlayer moderator, TestPlayer reporter, Element element, Ruling ruling) =>
        (await game.Api.Moderation.DecideAsync(moderator.Token, await game.Report(reporter, element), ruling)).Wanted();

    public static Ruling Hide(bool takesPoints = false) => new(ReportDecision.Hide, TakesPoints: takesPoints);

    public static Ruling MergeInto(Element element, bool takesPoints = false) =>
        new(ReportDecision.Merge, Into: ElementReference.ById(element.Id), TakesPoints: takesPoints);

    public static ElementPair PairOf(Combination combination) => ElementPair.Of(combination.First.Id, combination.Second.Id);

    public static ElementReference Id(Element element) => ElementReference.ById(element.Id);

    /// <summary>What must hold whatever moderators do; one line for each rule that does not.</summary>
    public static async Task<string> BrokenRules(this GameFixture game)
    {
        var broken = new List<string>();
        foreach (var (rule, count) in Rules)
        {
            if (await game.Scalar<long>(count) is > 0 and var found)
                broken.Add(string.Create(CultureInfo.InvariantCulture, $"{rule}: {found}"));
        }

        return string.Join('\n', broken);
    }

    private static readonly (string Rule, string Count)[] Rules =
    [
        ("points are the sum of their entries",
            """
            select count(*) from players
            where points <> (select coalesce(sum(amount), 0) from point_entries where player_id = players.id)
            """),
        ("nobody has less than nothing", "select count(*) from players where points < 0"),
        ("a discovery pays once",
            """
            select count(*) from (
                select element_id from point_entries where reason = 'discovery' group by element_id having count(*) > 1) twice
            """),
        ("a pair makes one thing",
            "select count(*) from (select first_id, second_id from recipes group by first_id, second_id having count(*) > 1) twice"),
        ("what is held is what its recipe makes",
            """
            select count(*) from session_elements held join recipes on recipes.id = held.recipe_id
            where recipes.result_id <> held.element_id
            """),
        ("nobody holds what was merged",
            "select count(*) from session_elements held join elements on elements.id = held.element_id where merged_into_id is not null"),
        ("no recipe makes what was merged",
            "select count(*) from recipes join elements on elements.id = result_id where merged_into_id is not null"),
        ("what was merged leads to something that is there",
            """
            select count(*) from elements gone join elements kept on kept.id = gone.merged_into_id
            where kept.merged_into_id is not null or kept.id = gone.id
            """),
        ("nothing is born of what was merged",
            """
            select count(*) from elements child
            join elements gone on gone.id in (child.born_of_first_id, child.born_of_second_id)
            where gone.merged_into_id is not null and child.merged_into_id is null
            """),
        ("no lineage leads back to itself",
            """
            with recursive line as (
                select id, array[born_of_first_id, born_of_second_id] as parents from elements where born_of_first_id is not null
                union
                select line.id, array[parent.born_of_first_id, parent.born_of_second_id]
                from line join elements parent on parent.id = any (line.parents)
            )
            select count(distinct id) from line where id = any (parents)
            """),
    ];
}
