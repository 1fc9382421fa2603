using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api.Moderation;

public sealed class A_sanction(GameFixture game) : IClassFixture<GameFixture>
{
    private IModerationApi Moderation => game.Api.Moderation;

    [Fact]
    public async Task of_a_ban_ends_play_at_once_and_leaves_reading()
    {
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var made = await game.Discover(ada);

        await Speak(moderator, ada, SanctionKind.Ban, SanctionLength.Hour);

        var combined = await ada.FailsToCombine("Water", "Fire");
        combined.Type.ShouldBe(ProblemTypes.Banned);
        combined.Until.ShouldNotBeNull().ShouldBeGreaterThan(DateTimeOffset.UtcNow.AddMinutes(55));
        (await (await game.Api.Client.StartSessionAsync(ada.Token)).Problem()).Type.ShouldBe(ProblemTypes.Banned);
        (await (await Moderation.ReportAsync(ada.Token,
            new NewReport(ModeratedGame.Id(made.Element)))).Problem()).Type.ShouldBe(ProblemTypes.Banned);
        (await game.Api.Client.RatingAsync(ada.Token)).Wanted();

        await Speak(moderator, ada, SanctionKind.Ban, SanctionLength.Lifted);
        await ada.Combine("Water", "Fire");
    }

    [Fact]
    public async Task of_a_mute_ends_reports_and_play_in_groups_and_leaves_play_alone()
    {
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var group = ada.In(-500_000 - ada.TelegramId);
        await group.Start();
        var made = await game.Discover(ada);

        await Speak(moderator, ada, SanctionKind.Mute, SanctionLength.Forever);

        var heard = await group.FailsToCombine("Water", "Fire");
        (heard.Type, heard.Until).ShouldBe((ProblemTypes.Muted, null));
        (await (await Moderation.ReportAsync(ada.Token,
            new NewReport(ModeratedGame.Id(made.Element)))).Problem()).Type.ShouldBe(ProblemTypes.Muted);
        await ada.Combine("Water", "Fire");
    }

    [Fact]
    public async Task that_is_not_over_waits_for_who_was_forgotten_and_comes_back()
    {
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        await Speak(moderator, ada, SanctionKind.Ban, SanctionLength.Week);
        await Speak(moderator, ada, SanctionKind.Mute, SanctionLength.Forever);

        foreach (var _ in (int[])[1, 2])
        {
            await game.Api.Client.ForgetAsync(ada.Token).Succeeded();
            (await game.Scalar<long>($"select count(*) from players where telegram_id = {ada.TelegramId}")).ShouldBe(0);
            (await game.Scalar<long>("select count(*) from kept_sanctions where length(mark) = 32")).ShouldBe(1);

            var refused = await (await game.Api.Client.StartSessionAsync(ada.Token)).Problem();
            refused.Type.ShouldBe(ProblemTypes.Banned);
            refused.Until.ShouldNotBeNull().ShouldBeGreaterThan(DateTimeOffset.UtcNow.AddDays(6));
        }

        (await game.Scalar<long>("select count(*) from kept_sanctions")).ShouldBe(0);
        await Speak(moderator, ada, SanctionKind.Ban, SanctionLength.Lifted);
        (await ada.In(-600_000 - ada.TelegramId).FailsToCombine("Water", "Fire")).Type.ShouldBe(ProblemTypes.Muted);
        await ada.Start();
    }

    [Fact]
    public async Task that_is_over_leaves_nothing_of_who_was_forgotten()
    {
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        await Speak(moderator, ada, SanctionKind.Ban, SanctionLength.Day);
        await Speak(moderator, ada, SanctionKind.Ban, SanctionLength.Lifted);

        await game.Api.Client.ForgetAsync(ada.Token).Succeeded();

        await ada.Start();
        (await game.Scalar<long>(
            $"""
            select count(*) from players
            where telegram_id = {ada.TelegramId} and (banned_until is not null or muted_until is not null)
            """)).ShouldBe(0);
    }

    [Fact]
    public async Task is_never_spoken_over_ones_equals()
    {
        var (moderator, colleague, admin) = (await game.New(Role.Moderator), await game.New(Role.Moderator), await game.New(Role.Admin));

        foreach (var target in (TestPlayer[])[moderator, colleague, admin])
            (await (await Moderation.SanctionAsync(moderator.Token, await IdOf(target),
                new Sanction(SanctionKind.Ban, SanctionLength.Day))).Problem()).Type.ShouldBe(ProblemTypes.Forbidden);

        (await Moderation.SanctionAsync(admin.Token, await IdOf(colleague),
            new Sanction(SanctionKind.Mute, SanctionLength.Day))).Wanted().MutedUntil.ShouldNotBeNull();
        (await (await Moderation.SanctionAsync(admin.Token, 1_000_000,
            new Sanction(SanctionKind.Ban, SanctionLength.Day))).Problem()).Type.ShouldBe(ProblemTypes.PlayerNotFound);
    }

    private async Task Speak(TestPlayer moderator, TestPlayer player, SanctionKind kind, SanctionLength length) =>
        (await Moderation.SanctionAsync(moderator.Token, await IdOf(player), new Sanction(kind, length))).Wanted();

    private Task<long> IdOf(TestPlayer player) => game.Scalar<long>($"select id from players where telegram_id = {player.TelegramId}");
}
