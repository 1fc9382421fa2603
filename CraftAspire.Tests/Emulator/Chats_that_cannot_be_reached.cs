using System.Net;

namespace CraftAspire.Tests.Emulator;

public sealed class Chats_that_cannot_be_reached
{
    [Fact]
    public async Task say_why()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var (silent, blocking, gone) = (await world.NewPerson("Silent"), await world.NewPerson("Blocking"), await world.NewPerson("Gone"));
        await blocking.Sends("hi");
        await gone.Sends("hi");
        await blocking.Blocks();
        await gone.DeletesAccount();
        var group = await world.NewGroup("Alchemists", blocking);
        await world.Control.Delete($"chats/{group.Key}/bots/{world.BotId}");

        (await Send(bot, silent.Id)).ShouldBe("Forbidden: bot can't initiate conversation with a user");
        (await Send(bot, blocking.Id)).ShouldBe("Forbidden: bot was blocked by the user");
        (await Send(bot, gone.Id)).ShouldBe("Forbidden: user is deactivated");
        (await Send(bot, group.Id)).ShouldBe("Forbidden: bot was kicked from the group chat");
    }

    [Fact]
    public async Task name_the_supergroup_that_a_group_became()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var group = await world.NewGroup("Alchemists", await world.NewPerson());
        var supergroup = await world.Control.Post<TelegramEmulator.Control.ChatView>($"chats/{group.Key}/migrate");

        var answer = await bot.Call("sendMessage", new { chat_id = group.Id, text = "hi" });

        answer.Description.ShouldBe("Bad Request: group chat was upgraded to a supergroup chat");
        answer.Body.GetProperty("parameters").GetProperty("migrate_to_chat_id").GetInt64().ShouldBe(supergroup.Chat.Id);
        (await bot.Call("sendMessage", new { chat_id = supergroup.Chat.Id, text = "hi" })).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string?> Send(RawBot bot, long chat)
    {
        var answer = await bot.Call("sendMessage", new { chat_id = chat, text = "hi" });
        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        return answer.Description;
    }
}
