using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api;

public sealed class An_idempotency_key(GameFixture game) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task returns_the_first_answer_of_a_discovery()
    {
        var ada = await game.NewPlayerInGame();
        var relic = await game.NewElementHeldByAll();
        var first = await ada.Combine("Water", relic, "update 1");

        var repeated = await ada.Combine("Water", relic, "update 1");

        repeated.ShouldBe(first);
        (await ada.Points()).ShouldBe(first.Points);
    }

    [Fact]
    public async Task returns_the_first_answer_of_a_known_pair_even_after_the_game_has_ended()
    {
        var (ada, grace) = (await game.NewPlayerInGame(), await game.NewPlayerInGame());
        var relic = await game.NewElementHeldByAll();
        await ada.Combine("Water", relic);
        var first = await grace.Combine("Water", relic, "update 2");
        await grace.Stop();

        var repeated = await grace.Combine("Water", relic, "update 2");

        first.IsNew.ShouldBeTrue();
        repeated.ShouldBe(first);
    }

    [Fact]
    public async Task gives_racing_repeats_one_answer()
    {
        var ada = await game.NewPlayerInGame();
        var relic = await game.NewElementHeldByAll();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ada.Combine("Fire", relic, "update 3")));

        answers.Distinct().Count().ShouldBe(1);
        (await ada.Points()).ShouldBe(answers[0].Points);
    }

    [Fact]
    public async Task of_one_player_says_nothing_about_anothers()
    {
        var (ada, grace) = (await game.NewPlayerInGame(), await game.NewPlayerInGame());
        var relic = await game.NewElementHeldByAll();
        await ada.Combine("Air", relic, "update 4");

        var graces = await grace.Combine("Air", relic, "update 4");

        graces.IsFirstDiscovery.ShouldBeFalse();
    }

    [Fact]
    public async Task cannot_be_used_for_another_pair()
    {
        var ada = await game.NewPlayerInGame();
        var relic = await game.NewElementHeldByAll();
        await ada.Combine("Water", relic, "update 5");

        var problem = await ada.FailsToCombine("Fire", relic, "update 5");

        problem.Type.ShouldBe(ProblemTypes.IdempotencyKeyReused);
    }
}
