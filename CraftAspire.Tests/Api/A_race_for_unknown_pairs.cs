using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api;

public sealed class A_race_for_unknown_pairs(GameFixture game) : IClassFixture<GameFixture>
{
    private const int Players = 60;
    private const int Pairs = 50;

    [Fact]
    public async Task through_two_replicas_makes_every_recipe_once_and_pays_every_discovery_once()
    {
        var theirs = new ScriptedModel("Other");
        var other = await game.NewReplica(theirs);
        var players = await Task.WhenAll(Enumerable.Range(0, Players).Select(async number =>
        {
            var player = await game.NewPlayerInGame();
            return number % 2 is 0 ? player : player.At(other.Client);
        }));
        var pairs = await PairsHeldByAll();
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        game.Model.Gate = theirs.Gate = open.Task;

        var playing = Task.WhenAll(players.Select(async (player, number) =>
        {
            var order = Shuffled(pairs, number);
            var combinations = new List<Combination>();
            foreach (var (left, right) in order)
                combinations.Add(number % 3 is 0 ? await player.Combine(right, left) : await player.Combine(left, right));
            return combinations;
        }));
        await Waits.Until(() => game.Model.Asked > 0 && theirs.Asked > 0);
        open.SetResult();
        var made = await playing;

        var all = made.SelectMany(combinations => combinations).ToList();
        all.GroupBy(Pair)
            .Select(pair => pair.Select(combination => combination.Element).Distinct().Count()).ShouldAllBe(results => results == 1);
        all.GroupBy(Pair).Count().ShouldBe(Pairs);
        all.Count(combination => combination.IsFirstDiscovery).ShouldBe(Pairs);
        (await game.Scalar<long>("select count(*) from recipes")).ShouldBe(Pairs);
        (await game.Scalar<long>("select count(*) from point_entries")).ShouldBe(Pairs);
        (await game.Scalar<long>(
            "select count(*) from (select from elements e where not is_base and discoverer_id is not null) made")).ShouldBe(Pairs);
        (await game.Scalar<decimal>("select sum(points) from players")).ShouldBe(all.Sum(combination => combination.Points));
    }

    private static (long, long) Pair(Combination combination) =>
        (Math.Min(combination.First.Id, combination.Second.Id), Math.Max(combination.First.Id, combination.Second.Id));

    private static (string Left, string Right)[] Shuffled((string Left, string Right)[] pairs, int seed)
    {
        var shuffled = pairs.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    // Ten relics make 55 pairs with each other and themselves.
    private async Task<(string Left, string Right)[]> PairsHeldByAll()
    {
        var relics = new List<string>();
        while (relics.Count < 10)
            relics.Add(await game.NewElementHeldByAll());

        return [.. relics.SelectMany((left, number) => relics.Skip(number).Select(right => (left, right))).Take(Pairs)];
    }
}
