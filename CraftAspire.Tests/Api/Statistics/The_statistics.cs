using CraftAspire.Api.Statistics;
using CraftAspire.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace CraftAspire.Tests.Api.Statistics;

public sealed class The_statistics(GameFixture game) : IClassFixture<GameFixture>
{
    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    [Fact]
    public async Task of_a_player_say_what_they_did_and_where_they_stand()
    {
        await Waits.UntilTheHourStays();
        var ada = await game.NewPlayerInGame();
        var relic = await game.NewElementHeldByAll();
        var made = await ada.Combine("Water", relic);
        await ada.Combine("Water", relic);
        await ada.FailsToCombine("Water", "Nothing of the kind");
        await WriteCountsAsync();

        var own = (await game.Api.Statistics.OwnAsync(ada.Token, Today.AddDays(-6), Today)).Wanted();

        (own.Combinations, own.Discoveries, own.Points).ShouldBe((2, 1, made.Points));
        own.Moments.Count.ShouldBe(7);
        own.Moments[^1].ShouldBe(new OwnMoment(new DateTimeOffset(Today, TimeOnly.MinValue, TimeSpan.Zero), 2, 1, made.Points));
        own.Place.ShouldNotBeNull();
        own.Players.ShouldBeGreaterThanOrEqualTo(own.Place.Value);
    }

    [Fact]
    public async Task of_the_game_add_up_to_what_was_played()
    {
        await Waits.UntilTheHourStays();
        var admin = await game.New(Role.Admin);
        await WriteCountsAsync();
        var before = (await game.Api.Statistics.GameAsync(admin.Token, Today, Today)).Wanted().Total;
        var (ada, grace) = (await game.NewPlayerInGame(), await game.NewPlayerInGame());
        var relic = await game.NewElementHeldByAll();
        await ada.Combine("Fire", relic);
        await grace.Combine("Fire", relic);
        await WriteCountsAsync();
        var hour = DateTimeOffset.UtcNow;
        hour = new DateTimeOffset(hour.Year, hour.Month, hour.Day, hour.Hour, 0, 0, TimeSpan.Zero);
        var batch = new InteractionBatch(Guid.NewGuid(), [new(hour, InteractionKind.Command, "rating", "handled", 3)],
            [new(hour, ada.TelegramId, 3)]);
        await game.Api.Statistics.CountAsync(TestPlayer.BotToken, batch).Succeeded();

        var statistics = (await game.Api.Statistics.GameAsync(admin.Token, Today, Today)).Wanted();

        statistics.ByHour.ShouldBeTrue();
        statistics.Moments.Count.ShouldBe(DateTime.UtcNow.Hour + 1);
        statistics.Commands.ShouldContain(new CommandCount("rating", 3));
        statistics.Total.ModelSeconds.ShouldNotBeNull();
        (statistics.Total.Combinations - before.Combinations, statistics.Total.Known - before.Known,
            statistics.Total.Discoveries - before.Discoveries).ShouldBe((2, 1, 1));
        (statistics.Total.Interactions - before.Interactions, statistics.Total.ActivePlayers - before.ActivePlayers).ShouldBe((3, 2));
    }

    [Fact]
    public async Task of_the_game_are_for_admins_who_gave_a_code()
    {
        var (user, moderator, admin) = (await game.New(Role.User), await game.New(Role.Moderator),
            await game.New(Role.Admin, raised: false));

        (await (await game.Api.Statistics.GameAsync(user.Token, Today, Today)).Problem()).Type.ShouldBe(ProblemTypes.Forbidden);
        (await (await game.Api.Statistics.GameAsync(moderator.Token, Today, Today)).Problem()).Type.ShouldBe(ProblemTypes.Forbidden);
        (await (await game.Api.Statistics.GameAsync(admin.Token, Today, Today)).Problem()).Type.ShouldBe(ProblemTypes.SecondFactorRequired);
    }

    [Fact]
    public async Task of_days_without_a_player_are_empty_and_no_error()
    {
        var admin = await game.New(Role.Admin);
        var longAgo = new DateOnly(2020, 2, 29);

        var statistics = (await game.Api.Statistics.GameAsync(admin.Token, longAgo, longAgo.AddDays(9))).Wanted();

        statistics.Moments.Count.ShouldBe(10);
        statistics.Moments.ShouldAllBe(moment => moment.Interactions == 0 && moment.ModelSeconds == null);
        statistics.Commands.ShouldBeEmpty();
    }

    public static TheoryData<int, int, string> BadRanges => new()
    {
        { 1, 2, "from" },
        { 0, -1, "to" },
        { -366, 0, "to" },
    };

    [Theory]
    [MemberData(nameof(BadRanges))]
    public async Task of_a_range_that_makes_no_sense_say_why(int from, int to, string wrong)
    {
        await Waits.UntilTheHourStays();
        var ada = game.NewPlayer();

        var problem = await (await game.Api.Statistics.OwnAsync(ada.Token, Today.AddDays(from), Today.AddDays(to))).Problem();

        problem.Type.ShouldBe(ProblemTypes.InvalidRequest);
        problem.Errors.Keys.ShouldBe([wrong]);
    }

    [Fact]
    public async Task of_a_forgotten_player_are_gone()
    {
        var ada = await game.NewPlayerInGame();
        await ada.Combine("Water", "Water");
        await WriteCountsAsync();

        await game.Api.Client.ForgetAsync(ada.Token).Succeeded();

        (await game.Api.Statistics.OwnAsync(ada.Token, Today, Today)).Wanted().Combinations.ShouldBe(0);
    }

    private Task WriteCountsAsync() =>
        game.Api.Services.GetRequiredService<TallyFlusher>().WriteAsync(TestContext.Current.CancellationToken);
}
