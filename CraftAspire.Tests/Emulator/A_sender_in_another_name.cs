using TelegramEmulator.World;

namespace CraftAspire.Tests.Emulator;

public sealed class A_sender_in_another_name
{
    [Fact]
    public async Task reaches_the_bot_as_the_group_a_channel_or_Telegram_itself()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var (ada, grace) = (await world.NewPerson(), await world.NewPerson("Grace"));
        var group = await world.NewSupergroup("Alchemists", ada, grace);
        var channel = await world.NewChannel("News", grace);

        await ada.In(group).SendsAsGroup("/start@craft_test_bot");
        await grace.In(group).SendsAsChannel(channel, "/start@craft_test_bot");
        await grace.In(group).SendsAsChannel(channel, "/start@craft_test_bot", SenderKind.LinkedChannel);

        var messages = (await bot.Messages())[^3..];
        messages.Select(each => each.GetProperty("from").GetProperty("id").GetInt64()).ShouldBe([1087968824, 136817688, 777000]);
        messages.Select(each => each.GetProperty("sender_chat").GetProperty("id").GetInt64()).ShouldBe([group.Id, channel.Id, channel.Id]);
        messages[2].GetProperty("is_automatic_forward").GetBoolean().ShouldBeTrue();
        messages[2].GetProperty("forward_origin").GetProperty("type").GetString().ShouldBe("channel");
    }

    [Fact]
    public async Task taps_as_a_person_all_the_same()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        var group = await world.NewSupergroup("Alchemists", ada);
        await ada.In(group).SendsAsGroup("/start");
        var keyboard = new { inline_keyboard = new[] { new[] { new { text = "💧", callback_data = "w" } } } };
        await bot.Call("sendMessage", new { chat_id = group.Id, text = "Board", reply_markup = keyboard });

        await ada.In(group).Taps("💧");

        var tap = (await bot.Call("getUpdates", new { timeout = 10 })).Result.EnumerateArray().Last().GetProperty("callback_query");
        tap.GetProperty("from").GetProperty("id").GetInt64().ShouldBe(ada.Id);
    }
}
