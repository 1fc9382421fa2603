using CraftAspire.Tests.Bot.Running;
using CraftAspire.Tests.Emulator;
using static CraftAspire.Tests.Bot.Administration.AdministeredGame;

namespace CraftAspire.Tests.Bot.Moderation;

public sealed class A_report(LocalPostgres postgres, LocalCache cache)
{
    [Fact]
    public async Task ends_in_a_merge_that_every_board_shows_and_a_second_moderator_is_told_of()
    {
        await using var game = await Start(postgres, cache);
        var (ada, grace, linus, admin) = (
            await game.NewPlayer("Ada"), await game.NewPlayer("Grace"), await game.NewPlayer("Linus"), game.Admin);
        var (gone, kept) = (await ada.Makes("Water", "Fire"), await ada.Makes("Water", "Earth"));
        await grace.Makes("Water", "Fire");
        await game.Appoint(linus);
        await ada.Reports(gone, "Same as another");

        // Both see it before either decides; what was wanted goes on as soon as the second factor is there.
        await linus.Sends("/reports");
        await Enrol(linus);
        await linus.Sees(message => Says(message, $"🚩 🎁 {gone}"));
        await admin.Sends("/reports");
        await game.Enrol();
        await admin.Sees(message => Says(message, $"🚩 🎁 {gone}") && Says(message, "Reported by Ada"));
        await admin.Taps("Merge");
        await admin.Sends("Nothing of the kind");
        await admin.Sees(message => Says(message, "There is no"));
        await admin.Sends(kept);
        await admin.Sees(message => Says(message, $"{gone} becomes 🎁 {kept}"));
        await admin.Taps("Keep the points");
        await admin.Sees(message => Says(message, "✔️ Merged"));
        await linus.Taps("Dismiss");
        await linus.Sees(message => Says(message, "✔️ Merged ("));

        // One turns the page, the other taps what is still on the board.
        await ada.Taps("Latest");
        await ada.NoLongerOffers(gone, instead: kept);
        await ada.Sees(message => BotAtPlay.IsBoard(message) && Says(message, "🎒 5 elements"));
        await grace.Taps($"🎁 {gone}");
        await grace.Taps("🌬️ Air");
        await grace.Sees(message => Says(message, "it became one with another"));
        await grace.NoLongerOffers(gone, instead: kept);
        (await Scalar<long>(game.Craft, "select count(*) from reports where decision is null")).ShouldBe(0);
        (await Scalar<string>(
            game.Craft,
            """
            select string_agg(act, ' ' order by id) from audit_entries where act like 'element.%' or act like 'report.%'
            """)).ShouldBe("element.merged");
    }

    [Fact]
    public async Task that_needs_a_code_first_goes_on_where_it_stopped_and_a_hidden_element_vanishes()
    {
        await using var game = await Start(postgres, cache);
        var (ada, admin) = (await game.NewPlayer("Ada"), game.Admin);
        var (hidden, renamed) = (await ada.Makes("Water", "Fire"), await ada.Makes("Water", "Earth"));
        await ada.Sends($"/element {hidden}");
        await ada.Taps("🚩 Report");
        await ada.Taps("Offensive");
        await ada.Sees(message => Says(message, "The moderators will look at it"));
        await ada.Reports(renamed, "Makes no sense");
        await admin.Sends("/security");
        var app = await game.Enrol();

        // A command, a tap and an answer: whatever was stopped by the question goes on.
        await game.LowerLevel();
        await admin.Sends("/reports");
        await GiveCode(times: 1);
        await admin.Sees(message => Says(message, $"🚩 🎁 {hidden}"));
        await admin.Taps("Hide");
        await admin.Sees(message => Says(message, "It vanishes for everybody"));
        await game.LowerLevel();
        await admin.Taps("Take the points");
        await GiveCode(times: 2);
        await admin.Sees(message => Says(message, "✔️ Hidden"));
        await admin.Taps("Next");
        await admin.Sees(message => Says(message, $"🚩 🎁 {renamed}"));
        await admin.Taps("Rename");
        await admin.Sees(message => Says(message, "Write the new name"));
        await admin.Taps("Back");
        await admin.Chat.UntilAll(messages => !messages.Any(message => Says(message, "Write the new name")));
        await admin.Sends("No name at all");
        await admin.Sees(message => Says(message, "No game is on"));
        await admin.Taps("Rename");
        await admin.Sees(message => Says(message, "Write the new name"));
        await game.LowerLevel();
        await admin.Sends("Warm Mud");
        await GiveCode(times: 3);
        await admin.Sees(message => Says(message, "Warm Mud") && Says(message, "✔️ Renamed"));

        // Whatever is tapped next: the board shows what there is now, and is still the same message.
        await ada.Taps("💧 Water");
        await ada.Taps("Cancel");
        await ada.NoLongerOffers(hidden);
        await ada.NoLongerOffers(renamed, instead: "Warm Mud");
        await ada.Sends("Water + Fire");
        await ada.Sees(message => BotAtPlay.IsBoard(message) && Says(message, "taken out of the game"));
        (await Scalar<long>(game.Craft, $"select sum(points)::bigint from players where telegram_id = {ada.Id}")).ShouldBe(11);

        await admin.Taps("Player…");
        await admin.Taps("Mute: Ada");
        await admin.Taps("1 day");
        await admin.Sees(message => Says(message, "Ada 🔇"));
        await ada.Sends("/report Warm Mud");
        await ada.Taps("Something else");
        await ada.Sees(message => Says(message, "A moderator has muted you"));
        await admin.Sends("/words add Grumble");
        await admin.Sees(message => Says(message, "is banned from now on"));
        await admin.Sends("/audit");
        await admin.Sees(message => Says(message, "hidden") && Says(message, "renamed: ") && Says(message, "Warm Mud"));

        async Task GiveCode(int times)
        {
            await admin.Chat.UntilAll(messages => messages.Count(message => Says(message, "six digits of your authenticator")) == times);
            var code = app.Code;
            await admin.Sends(code);
            await admin.Chat.UntilAll(messages => !messages.Any(message => Says(message, code)));
        }
    }
}
