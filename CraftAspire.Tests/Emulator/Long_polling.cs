using System.Net;
using TelegramEmulator.Faults;

namespace CraftAspire.Tests.Emulator;

public sealed class Long_polling
{
    [Fact]
    public async Task gives_updates_again_until_the_offset_confirms_them()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        await ada.Sends("one");
        await ada.Sends("two");
        await ada.Sends("three");

        var first = await Ids(bot, new { limit = 2 });
        var confirmed = await Ids(bot, new { offset = first[1] });
        var last = await Ids(bot, new { offset = -1, limit = 5_000 });

        first.Count.ShouldBe(2);
        confirmed.ShouldBe([first[1], first[1] + 1]);
        last.ShouldBe([first[1] + 1]);
    }

    [Fact]
    public async Task wakes_when_an_update_arrives()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();

        var poll = bot.Call("getUpdates", new { timeout = 50 });
        await ada.Sends("wake up");

        (await poll).Result.GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task by_two_at_once_ends_the_older_one()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();

        var (left, right) = (bot.Call("getUpdates", new { timeout = 50 }), bot.Call("getUpdates", new { timeout = 50 }));
        var ended = await Task.WhenAny(left, right);
        await ada.Sends("for the newer");
        var newer = ended == left ? right : left;

        (await ended).Description.ShouldBe(
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        (await ended).Status.ShouldBe(HttpStatusCode.Conflict);
        (await newer).Result.GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task is_refused_while_a_webhook_is_set_and_works_again_without_it()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);

        var set = await bot.Call("setWebhook", new { url = "http://127.0.0.1:9/" });
        var twice = await bot.Call("setWebhook", new { url = "http://127.0.0.1:9/" });
        var refused = await bot.Call("getUpdates");
        var deleted = await bot.Call("deleteWebhook");
        var deletedTwice = await bot.Call("deleteWebhook");

        (set.Description, twice.Description).ShouldBe(("Webhook was set", "Webhook is already set"));
        refused.Description.ShouldBe(
            "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        (deleted.Description, deletedTwice.Description).ShouldBe(("Webhook was deleted", "Webhook is already deleted"));
        (await bot.Call("getUpdates")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task leaves_out_kinds_that_were_not_asked_for()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        await bot.Call("getUpdates", new { allowed_updates = """["edited_message"]""" });

        var message = await ada.Sends("draft");
        await ada.Seat.Edits(message, "final");

        var updates = (await bot.Call("getUpdates")).Result;
        updates.GetArrayLength().ShouldBe(1);
        updates[0].GetProperty("edited_message").GetProperty("text").GetString().ShouldBe("final");
    }

    [Fact]
    public async Task drops_duplicates_and_reorders_updates_as_ordered()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        await world.Disturb(UpdateFaultKind.Drop);
        await ada.Sends("lost");
        await ada.Sends("one");
        await ada.Sends("two");
        await world.Disturb(UpdateFaultKind.Reorder);
        await world.Disturb(UpdateFaultKind.Duplicate);

        var reordered = await Ids(bot, new { });
        var duplicated = await Ids(bot, new { offset = reordered.Max() + 1 });

        reordered.Count.ShouldBe(2);
        reordered[0].ShouldBe(reordered[1] + 1);
        duplicated.ShouldHaveSingleItem().ShouldBe(reordered.Min());
        (await Ids(bot, new { offset = reordered.Max() + 1 })).ShouldBeEmpty();
    }

    [Fact]
    public async Task delivers_a_delayed_update_after_the_later_ones()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        await world.Disturb(UpdateFaultKind.Delay, delayMs: 300);
        await ada.Sends("late");
        await ada.Sends("early");

        var first = (await bot.Call("getUpdates", new { timeout = 10 })).Result[0];
        var second = (await bot.Call("getUpdates", new { timeout = 10, offset = first.GetProperty("update_id").GetInt64() + 1 })).Result[0];

        (Text(first), Text(second)).ShouldBe(("early", "late"));
    }

    private static async Task<List<long>> Ids(RawBot bot, object arguments) =>
        [.. (await bot.Call("getUpdates", arguments)).Result.EnumerateArray().Select(each => each.GetProperty("update_id").GetInt64())];

    private static string? Text(System.Text.Json.JsonElement update) => update.GetProperty("message").GetProperty("text").GetString();
}
