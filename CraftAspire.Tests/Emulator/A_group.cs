namespace CraftAspire.Tests.Emulator;

public sealed class A_group
{
    [Fact]
    public async Task shows_a_bot_in_privacy_mode_only_what_is_meant_for_it()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var (ada, grace) = (await world.NewPerson(), await world.NewPerson("Grace"));
        var group = await world.NewGroup("Alchemists", ada, grace);
        await bot.Call("sendMessage", new { chat_id = group.Id, text = "The board" });
        var board = (await group.Messages())[^1];

        await ada.In(group).Sends("just chatting");
        await ada.In(group).Sends("/rating@another_bot");
        await ada.In(group).Sends("🔥 @craft_test_bot fire + water");
        await ada.In(group).Sends("@another_bot fire + water");
        await ada.In(group).Sends("/rating@craft_test_bot");
        await grace.In(group).Sends("/help");
        await grace.In(group).Sends("nice", inReplyTo: board);

        (await Texts(bot)).ShouldBe(
            ["🔥 @craft_test_bot fire + water", "/rating@craft_test_bot", "/help", "nice"]);
    }

    [Fact]
    public async Task shows_everything_to_a_bot_without_privacy_mode()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        var group = await world.NewGroup("Alchemists", ada);
        await world.Control.Put($"bots/{world.BotId}/privacy?on=false");

        await ada.In(group).Sends("just chatting");

        (await Texts(bot)).ShouldBe(["just chatting"]);
        (await bot.Call("getMe")).Result.GetProperty("can_read_all_group_messages").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task keeps_a_bot_from_deleting_what_others_wrote()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        var group = await world.NewGroup("Alchemists", ada);
        var message = await ada.In(group).Sends("mine");

        var answer = await bot.Call("deleteMessage", new { chat_id = group.Id, message_id = message.MessageId });

        answer.Description.ShouldBe("Bad Request: message can't be deleted");
    }

    private static async Task<List<string?>> Texts(RawBot bot) =>
    [
        .. (await bot.Messages()).Where(each => each.TryGetProperty("text", out _)).Select(each => each.GetProperty("text").GetString()),
    ];
}
