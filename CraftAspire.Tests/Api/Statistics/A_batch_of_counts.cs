using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api.Statistics;

public sealed class A_batch_of_counts(GameFixture game) : IClassFixture<GameFixture>
{
    private static DateTimeOffset Hour => new(DateTime.UtcNow.Date.AddHours(DateTime.UtcNow.Hour), TimeSpan.Zero);

    [Fact]
    public async Task that_comes_again_and_again_is_counted_once()
    {
        var ada = await game.NewPlayerInGame();
        var batch = BatchOf(new InteractionCount(Hour, InteractionKind.Tap, "once", "handled", 7),
            new PlayerActivity(Hour, ada.TelegramId, 7));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => game.Api.Statistics.CountAsync(TestPlayer.BotToken, batch).Succeeded()));

        (await game.Scalar<long>("select count from interaction_hours where command = 'once'")).ShouldBe(7);
        (await game.Scalar<long>(
            $"select interactions from player_hours join players on id = player_id where telegram_id = {ada.TelegramId}")).ShouldBe(7);
    }

    [Fact]
    public async Task adds_to_the_hour_of_earlier_ones()
    {
        var line = new InteractionCount(Hour, InteractionKind.Command, "sum", "handled", 2);

        await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => game.Api.Statistics.CountAsync(TestPlayer.BotToken, BatchOf(line)).Succeeded()));

        (await game.Scalar<long>("select count from interaction_hours where command = 'sum'")).ShouldBe(20);
    }

    [Fact]
    public async Task is_counted_without_players_whom_the_game_does_not_know()
    {
        var batch = BatchOf(new InteractionCount(Hour, InteractionKind.Text, "stranger", "handled", 1),
            new PlayerActivity(Hour, 4_111_111_111, 1));

        await game.Api.Statistics.CountAsync(TestPlayer.BotToken, batch).Succeeded();

        (await game.Scalar<long>("select count from interaction_hours where command = 'stranger'")).ShouldBe(1);
        (await game.Scalar<long>("select count(*) from players where telegram_id = 4111111111")).ShouldBe(0);
    }

    [Fact]
    public async Task comes_from_the_bot_and_from_nobody_else()
    {
        var (ada, admin) = (await game.NewPlayerInGame(), await game.New(Role.Admin));
        var batch = BatchOf(new InteractionCount(Hour, InteractionKind.Tap, "forged", "handled", 1));

        foreach (var token in (string[])[ada.Token, admin.Token])
            (await (await game.Api.Statistics.CountAsync(token, batch)).Problem()).Type.ShouldBe(ProblemTypes.Forbidden);

        (await game.Scalar<long>("select count(*) from interaction_hours where command = 'forged'")).ShouldBe(0);
    }

    public static TheoryData<string, InteractionCount> BadLines => new()
    {
        { "of half an hour", new(Hour.AddMinutes(30), InteractionKind.Tap, "bad", "handled", 1) },
        { "of last week", new(Hour.AddDays(-7), InteractionKind.Tap, "bad", "handled", 1) },
        { "of tomorrow", new(Hour.AddDays(1), InteractionKind.Tap, "bad", "handled", 1) },
        { "of nothing", new(Hour, InteractionKind.Tap, "bad", "handled", 0) },
        { "of less than nothing", new(Hour, InteractionKind.Tap, "bad", "handled", -1) },
        { "of an unknown kind", new(Hour, (InteractionKind)99, "bad", "handled", 1) },
        { "with a long command", new(Hour, InteractionKind.Tap, new string('b', 33), "handled", 1) },
        { "without an outcome", new(Hour, InteractionKind.Tap, "bad", "", 1) },
    };

    [Theory]
    [MemberData(nameof(BadLines))]
    public async Task with_a_line_out_of_range_is_refused_whole(string what, InteractionCount line)
    {
        var good = new InteractionCount(Hour, InteractionKind.Tap, "bad", "handled", 1);

        var problem = await (await game.Api.Statistics.CountAsync(TestPlayer.BotToken,
            new InteractionBatch(Guid.NewGuid(), [good, line], []))).Problem();

        problem.Type.ShouldBe(ProblemTypes.InvalidRequest, what);
        (await game.Scalar<long>("select count(*) from interaction_hours where command = 'bad'")).ShouldBe(0);
    }

    private static InteractionBatch BatchOf(InteractionCount line, params PlayerActivity[] players) => new(Guid.NewGuid(), [line], players);
}
