namespace CraftAspire.Tests.Application.Distributed;

[Collection(typeof(WholeApplicationTests))]
public sealed class A_race_through_both_replicas(AppHostFixture appHost)
{
    private const int Players = 60;
    private const int Pairs = 30;

    [Fact]
    public async Task for_thirty_unknown_pairs_makes_each_once_and_pays_each_discovery_once()
    {
        var application = await appHost.Application;
        await using var tables = await GameTables.Open(application);
        var players = await GameSeat.Take(application, Players);
        string[] names = ["River", "Forest", "Storm", "Metal", "Garden", "Tower", "Dragon", "Engine", "Music", "Winter"];
        await tables.GiveToAll(names);
        var pairs = names.SelectMany((left, number) => names.Skip(number).Select(right => (left, right))).Take(Pairs).ToArray();

        var made = (await Task.WhenAll(players.Select(async (player, number) =>
        {
            var order = pairs.ToArray();
            new Random(number).Shuffle(order);
            var mine = new List<Contracts.Combination>();
            foreach (var pair in order)
                mine.Add(await player.Insist(number % 3 is 0 ? (pair.right, pair.left) : pair));
            return mine;
        }))).SelectMany(mine => mine).ToArray();

        made.GroupBy(one => (Math.Min(one.First.Id, one.Second.Id), Math.Max(one.First.Id, one.Second.Id)))
            .Select(pair => pair.Select(one => one.Element).Distinct().Count()).ShouldBe(Enumerable.Repeat(1, Pairs));
        var recipes = await tables.Count(
            """
            select count(*) from recipes r join elements a on a.id = r.first_id join elements b on b.id = r.second_id
            where a.name = any ($1) and b.name = any ($1)
            """,
            names);
        recipes.ShouldBe(Pairs);
        made.Where(one => one.IsFirstDiscovery).Select(one => one.Element.Id).ShouldBeUnique();
        var (entries, carried) = await tables.PaidTo(players);
        (carried, made.Sum(one => (long)one.Points)).ShouldBe((entries, entries));
    }
}
