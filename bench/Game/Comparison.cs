using Bench.Game.Playing;
using Bench.Game.Running;
using CraftAspire.Contracts;

namespace Bench.Game;

/// <summary>The same games and questions under one choice.</summary>
internal sealed class Comparison(Plan plan)
{
    public async Task<Result> RunAsync(string name, ChoiceSettings? choice, CancellationToken cancellationToken)
    {
        await using var stage = await Stage.StartAsync(cancellationToken);
        var current = (await stage.Administration.SettingsAsync(stage.AdminToken, cancellationToken)).Content!;
        var content = current.Version.Content with { Choice = choice };
        if (choice is not null)
            await PublishAsync(stage, new(content, name, current.Version.Version), cancellationToken);

        var players = Enumerable.Range(1, plan.Players).Select(number => new CuriousPlayer(stage, 1_000 + number));
        var games = await Task.WhenAll(players.Select(player => player.PlayAsync(plan.Taps, cancellationToken)));
        return new Result(
            name, games, await MatchesAsync(stage, content, cancellationToken), await PairAsync(stage, content, "Adam", "Eve"));
    }

    private static async Task PublishAsync(Stage stage, SettingsDraft draft, CancellationToken cancellationToken)
    {
        using var answer = await stage.Administration.PublishAsync(stage.AdminToken, draft, cancellationToken);
        if (!answer.IsSuccessful)
            throw new InvalidOperationException($"The settings were refused: {answer.Error?.Message}");
    }

    // Asked after the games, so that what is common there weighs here.
    private async Task<IReadOnlyList<bool>> MatchesAsync(Stage stage, SettingsContent content, CancellationToken cancellationToken)
    {
        var matches = new List<bool>();
        foreach (var pairs in KnownPairs.Every(plan.Every).Chunk(Plan.AtOnce))
        {
            matches.AddRange(await Task.WhenAll(pairs.Select(async pair =>
                KnownPairs.Is(await PairAsync(stage, content, pair.First, pair.Second), pair.Result))));
            cancellationToken.ThrowIfCancellationRequested();
        }

        return matches;
    }

    private static async Task<string?> PairAsync(Stage stage, SettingsContent content, string first, string second)
    {
        using var answer = await stage.Administration.TryPairAsync(stage.AdminToken, new(content, first, second));
        return answer.Content?.Draft.Name;
    }
}

/// <summary>How much is played and asked.</summary>
/// <param name="Players">Curious players in one game's world.</param>
/// <param name="Taps">Combinations of each.</param>
/// <param name="Every">One known pair of so many rows.</param>
internal sealed record Plan(int Players, int Taps, int Every)
{
    /// <summary>The Api tries so many at a time.</summary>
    public const int AtOnce = 2;
}

/// <summary>What a choice gave.</summary>
/// <param name="Matches">Whether each known pair gave its known result.</param>
/// <param name="AdamAndEve">What the two make; null for nothing.</param>
internal sealed record Result(string Name, IReadOnlyList<PlayedGame> Games, IReadOnlyList<bool> Matches, string? AdamAndEve)
{
    public double Elements => Games.Average(game => game.Elements);

    public double Echoes => (double)Games.Sum(game => game.Echoes) / Games.Sum(game => game.Taps);

    public double Unanswered => (double)Games.Sum(game => game.Unanswered) / Games.Sum(game => game.Taps);

    /// <summary>The share of the results that is the commonest one.</summary>
    public double Commonest
    {
        get
        {
            var results = Games.SelectMany(game => game.Results).Select(made => made.Element.Id).ToList();
            return results.Count is 0 ? 0 : (double)results.CountBy(id => id).Max(one => one.Value) / results.Count;
        }
    }
}
