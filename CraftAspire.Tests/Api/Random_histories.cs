using CraftAspire.Contracts;
using CsCheck;

namespace CraftAspire.Tests.Api;

/// <summary>Whatever many players do in whatever order, the game is what a simple model of it says.</summary>
public sealed class Random_histories(GameFixture game) : IClassFixture<GameFixture>
{
    private const int Players = 4;

    private readonly HistoryModel _model = new();

    private static readonly Gen<Step> AnyStep = Gen.Frequency(
        (1, Gen.Int[0, Players - 1].Select(player => new Step(player, StepKind.Start, 0, 0))),
        (1, Gen.Int[0, Players - 1].Select(player => new Step(player, StepKind.Stop, 0, 0))),
        (9, Gen.Select(Gen.Int[0, Players - 1], Gen.Int[0, 20], Gen.Int[0, 20], (player, first, second) =>
            new Step(player, StepKind.Combine, first, second))),
        (2, Gen.Select(Gen.Int[0, Players - 1], Gen.Int[0, 20], Gen.Int[0, 20], (player, first, second) =>
            new Step(player, StepKind.CombineTwice, first, second))));

    [Fact]
    public async Task agree_with_a_simple_model_and_keep_the_invariants()
    {
        await AnyStep.Array[10, 40].SampleAsync(PlayAsync, iter: 15, threads: 1);

        await NothingBreaks(
            """
            select player_id from game_sessions where ended_at is null group by player_id having count(*) > 1
            """);
        await NothingBreaks(
            """
            select from elements where not is_base
            and (discoverer_id is null or not exists (select from point_entries where element_id = elements.id))
            """);
        await NothingBreaks(
            """
            select from players where points <> (select coalesce(sum(amount), 0) from point_entries where player_id = players.id)
            """);
        await NothingBreaks(
            """
            select from session_elements held join recipes on recipes.id = held.recipe_id where recipes.result_id <> held.element_id
            """);
        await NothingBreaks(
            """
            select from session_elements held join recipes on recipes.id = held.recipe_id
            where exists (
                select from (values (recipes.first_id), (recipes.second_id)) as needed (id)
                where not exists (
                    select from session_elements input
                    where input.session_id = held.session_id and input.element_id = needed.id and input.ordinal < held.ordinal))
            """);
    }

    /// <param name="breaches">Selects the rows that break a rule.</param>
    private async Task NothingBreaks(string breaches) =>
        (await game.Scalar<long>($"select count(*) from ({breaches}) as breach")).ShouldBe(0, breaches);

    private async Task PlayAsync(Step[] steps)
    {
        var players = Enumerable.Range(0, Players).Select(_ => game.NewPlayer()).ToArray();
        var world = _model.NewPlayers(Players);

        foreach (var step in steps)
            await PlayAsync(step, players[step.Player], world[step.Player]);

        foreach (var (player, expected) in players.Zip(world))
            (await player.Points()).ShouldBe(expected.Points);
    }

    private async Task PlayAsync(Step step, TestPlayer player, HistoryPlayer expected)
    {
        switch (step.Kind)
        {
            case StepKind.Start:
                (await player.Start()).AlreadyRunning.ShouldBe(!expected.Start());
                break;
            case StepKind.Stop when expected.Held is { } held:
                (await player.Stop()).Session.Elements.ShouldBe(held.Count);
                expected.Stop();
                break;
            case StepKind.Stop when expected.Ended is { } ended:
                (await player.Stop()).Session.Elements.ShouldBe(ended);
                break;
            case StepKind.Stop:
                (await (await game.Api.Client.StopSessionAsync(player.Token)).Problem()).Type.ShouldBe(ProblemTypes.NoActiveSession);
                break;
            default:
                await CombineAsync(step, player, expected);
                break;
        }
    }

    private async Task CombineAsync(Step step, TestPlayer player, HistoryPlayer expected)
    {
        var (first, second) = HistoryModel.Choose(step);
        // In either order: which of two is older is the database's to say.
        game.Model.WillSay($"{first} + {second}", $"{HistoryModel.ResultOf(first, second)} 🧩");
        game.Model.WillSay($"{second} + {first}", $"{HistoryModel.ResultOf(first, second)} 🧩");

        if (!expected.Holds(first) || !expected.Holds(second))
        {
            var refused = await player.FailsToCombine(first, second);
            refused.Type.ShouldBe(expected.Held is null ? ProblemTypes.NoActiveSession : ProblemTypes.NotInCollection);
            return;
        }

        var (isNew, isDiscovery) = expected.Combine(first, second);
        var key = step.Kind is StepKind.CombineTwice ? Guid.NewGuid().ToString() : null;
        var made = await player.Combine(first, second, key);

        (made.Element.Name, made.IsNew, made.IsFirstDiscovery).ShouldBe((HistoryModel.ResultOf(first, second), isNew, isDiscovery));
        expected.Points += made.Points;
        if (key is not null)
            (await player.Combine(second, first, key)).ShouldBe(made);
    }
}
