using CraftAspire.Contracts;
using CraftAspire.Tests.Bot.Running;

namespace CraftAspire.Tests.Bot.Statistics;

[Collection<BotTests>]
public sealed class Statistics_in_the_chat(BotFixture bots)
{
    [Theory]
    [InlineData("en", "/stats week", "21 combinations, 3 discoveries, 36 points")]
    [InlineData("en", "Show me the statistics for the week", "21 combinations, 3 discoveries, 36 points")]
    [InlineData("ru", "покажи статистику за неделю", "21 соединение, 3 открытия, 36 очков")]
    [InlineData("kk", "апталық статистика", "21 біріктіру, 3 ашылған элемент, 36 ұпай")]
    public async Task are_one_picture_and_a_few_words(string language, string asked, string told)
    {
        var play = await bots.Shared;
        var ada = await play.NewPlayer("Ada", language);

        await ada.Sends(asked);

        var answer = await ada.Sees(message => message.Photo is not null);
        answer.Caption.ShouldNotBeNull().ShouldContain(told);
        answer.ReplyMarkup.ShouldNotBeNull().InlineKeyboard.Single().Count.ShouldBe(3);
    }

    [Fact]
    public async Task of_the_whole_game_are_what_an_admin_gets()
    {
        var play = await bots.Shared;
        var admin = await play.NewPlayer("Grace");
        play.Game.World.Roles[admin.Id] = Role.Admin;

        await admin.Sends("/stats");
        (await admin.Sees(message => message.Photo is not null)).Caption.ShouldNotBeNull().ShouldContain("1234 requests, 17 players");

        await admin.Taps("👤");
        await admin.Sees(message => message.Caption?.Contains("36 points", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task of_another_period_come_in_the_same_message()
    {
        var play = await bots.Shared;
        var ada = await play.NewPlayer();
        await ada.Sends("/stats day");
        var day = await ada.Sees(message => message.Photo is not null);

        await ada.Taps("Month");

        var month = await ada.Sees(message => message.Caption is not null && message.Caption != day.Caption);
        month.MessageId.ShouldBe(day.MessageId);
        (await ada.Messages()).Count(message => message.Photo is not null).ShouldBe(1);
    }

    [Theory]
    [InlineData("/stats 2999-01-01", "still to come")]
    [InlineData("/stats 2020-01-01..2025-01-01", "at most 366 days")]
    [InlineData("/stats 2026-02-31", "no such date")]
    [InlineData("/stats of the moon", "Write it like this")]
    public async Task of_days_that_make_no_sense_are_refused_in_words(string asked, string told)
    {
        var ada = await (await bots.Shared).NewPlayer();

        await ada.Sends(asked);

        await ada.Sees(message => message.Text?.Contains(told, StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task count_each_update_by_kind_command_and_outcome_and_tell_the_game_until_it_answers()
    {
        await using var play = await bots.StartOwn(new() { ["Statistics__FlushSeconds"] = "0.2" });
        play.Game.World.LosesAnswersToCounts = true;
        var ada = await play.NewPlayer();
        await ada.Sends("/rating");
        await ada.Sees(message => message.Text?.StartsWith("🏆", StringComparison.Ordinal) is true);
        await Waits.Until(() => play.Game.World.Batches.Count > 2);
        play.Game.World.LosesAnswersToCounts = false;

        await ada.Taps("💧");
        await ada.Sends("water + fire");
        await play.Game.World.Combined(1, TestContext.Current.CancellationToken);
        await Waits.Until(() => Counted(play, InteractionKind.Text) == 1);

        var told = play.Game.World.Batches.ToArray();
        told.Length.ShouldBeGreaterThan(
            told.DistinctBy(batch => batch.Id).Count(), "a batch without an answer comes again as the same batch");
        (
            Counted(play, InteractionKind.Command, "start"),
            Counted(play, InteractionKind.Command, "rating"),
            Counted(play, InteractionKind.Text, "combine")).ShouldBe((1, 1, 1));
        Counted(play, InteractionKind.Tap).ShouldBe(1);
        told.SelectMany(batch => batch.Interactions).ShouldAllBe(line => line.Outcome == "handled");
        told.DistinctBy(batch => batch.Id)
            .SelectMany(batch => batch.Players)
            .Where(player => player.TelegramId == ada.Id)
            .Sum(player => player.Interactions)
            .ShouldBe(4);
    }

    [Fact]
    public async Task that_are_not_told_yet_are_told_when_the_bot_stops()
    {
        await using var play = await bots.StartOwn(new() { ["Statistics__FlushSeconds"] = "300" });
        await play.NewPlayer();

        await play.Bot.Stop();

        Counted(play, InteractionKind.Command, "start").ShouldBe(1);
    }

    private static int Counted(BotAtPlay play, InteractionKind kind, string? command = null) => play.Game.World.Batches
        .DistinctBy(batch => batch.Id)
        .SelectMany(batch => batch.Interactions)
        .Where(line => line.Kind == kind && (command is null || line.Command == command))
        .Sum(line => line.Count);
}
