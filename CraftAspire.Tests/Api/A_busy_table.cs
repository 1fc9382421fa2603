using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api;

/// <summary>Combinations that come at once share a statement; each is answered as if it were alone.</summary>
public sealed class A_busy_table(GameFixture game) : IClassFixture<GameFixture>
{
    private const int Players = 60;

    [Fact]
    public async Task gives_every_player_their_own_answer()
    {
        var players = await Task.WhenAll(Enumerable.Range(0, Players).Select(_ => game.NewPlayerInGame()));
        string[] names = ["Water", "Fire", "Earth", "Air"];
        var pairs = names.SelectMany(left => names.Select(right => (left, right))).ToArray();
        var known = new Dictionary<(string, string), Element>();
        foreach (var (left, right) in pairs)
            known[(left, right)] = (await players[0].Combine(left, right)).Element;

        var made = await Task.WhenAll(players.Skip(1)
            .Select((player, number) => player.Combine(pairs[number % pairs.Length].left, pairs[number % pairs.Length].right, "a key")));
        var repeated = await Task.WhenAll(players.Skip(1)
            .Select((player, number) => player.Combine(pairs[number % pairs.Length].left, pairs[number % pairs.Length].right, "a key")));

        made.Select((combination, number) => combination.Element == known[pairs[number % pairs.Length]]).ShouldAllBe(right => right);
        made.ShouldAllBe(combination => combination.IsNew && !combination.IsFirstDiscovery);
        repeated.ShouldBe(made);
    }

    [Fact]
    public async Task tells_a_player_of_a_new_thing_once_however_often_they_ask_at_once()
    {
        var (ada, grace) = (await game.NewPlayerInGame(), await game.NewPlayerInGame());
        var relic = await game.NewElementHeldByAll();
        await ada.Combine("Water", relic);

        var made = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => grace.Combine("Water", relic)));

        made.Count(combination => combination.IsNew).ShouldBe(1);
    }

    [Fact]
    public async Task serves_those_who_may_beside_those_who_may_not()
    {
        var ada = await game.NewPlayerInGame();
        var relic = await game.NewElementHeldByAll();
        var element = (await ada.Combine("Water", relic)).Element;
        var (playing, idle) = (await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => game.NewPlayerInGame())), game.NewPlayer());

        var made = Task.WhenAll(playing.Select(player => player.Combine("Water", "Fire")));
        var notHeld = Task.WhenAll(playing.Select(player => player.FailsToCombine("Water", element.Name)));
        var notPlaying = Task.WhenAll(Enumerable.Range(0, 20).Select(_ => idle.FailsToCombine("Water", "Fire")));

        (await made).Select(combination => combination.Element).Distinct().ShouldHaveSingleItem();
        (await notHeld).ShouldAllBe(problem => problem.Type == ProblemTypes.NotInCollection);
        (await notPlaying).ShouldAllBe(problem => problem.Type == ProblemTypes.NoActiveSession);
    }
}
