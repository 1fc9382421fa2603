using System.Text.Json;
using TelegramEmulator.Control;
using TelegramEmulator.World;

namespace CraftAspire.Tests.Emulator;

public sealed class Members_of_a_group
{
    [Fact]
    public async Task are_creator_administrators_or_plain()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var (ada, grace, tom) = (await world.NewPerson(), await world.NewPerson("Grace"), await world.NewPerson("Tom"));
        var group = await world.NewGroup("Alchemists", ada, grace);
        await group.Appoint(grace.Id, new NewRole { Role = Role.Administrator, CustomTitle = "Chief", Allowed = ["can_pin_messages"] });

        (await Member(bot, group, ada.Id)).GetProperty("status").GetString().ShouldBe("creator");
        (await Member(bot, group, tom.Id)).GetProperty("status").GetString().ShouldBe("left");
        (await Member(bot, group, world.BotId)).GetProperty("status").GetString().ShouldBe("member");
        var administrator = await Member(bot, group, grace.Id);
        administrator.GetProperty("custom_title").GetString().ShouldBe("Chief");
        administrator.GetProperty("can_pin_messages").GetBoolean().ShouldBeTrue();
        administrator.GetProperty("can_restrict_members").GetBoolean().ShouldBeFalse();
        var all = (await bot.Call("getChatAdministrators", new { chat_id = group.Id })).Result;
        all.EnumerateArray()
            .Select(each => each.GetProperty("user").GetProperty("id").GetInt64())
            .ShouldBe([ada.Id, grace.Id], ignoreOrder: true);
        (await bot.Call("getChatMemberCount", new { chat_id = group.Id })).Result.GetInt32().ShouldBe(3);
        (await bot.Call("getChatAdministrators", new { chat_id = ada.Id })).Description.ShouldStartWith("Forbidden: bot can't initiate");
    }

    [Fact]
    public async Task are_banned_restricted_and_promoted_by_a_bot_that_may()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var (ada, grace) = (await world.NewPerson(), await world.NewPerson("Grace"));
        var group = await world.NewSupergroup("Alchemists", ada, grace);
        var target = new { chat_id = group.Id, user_id = grace.Id };
        var plain = await bot.Call("banChatMember", target);
        await group.Appoint(world.BotId, new NewRole { Role = Role.Administrator }, isBot: true);

        await bot.Call("restrictChatMember", new { chat_id = group.Id, user_id = grace.Id, permissions = new { can_send_photos = true } });
        var restricted = await Member(bot, group, grace.Id);
        await bot.Call("promoteChatMember", new { chat_id = group.Id, user_id = grace.Id, can_pin_messages = true });
        var promoted = await Member(bot, group, grace.Id);
        await group.Appoint(grace.Id, new NewRole { Role = Role.Member });
        var banned = await bot.Call("banChatMember", target);
        var owner = await bot.Call("banChatMember", new { chat_id = group.Id, user_id = ada.Id });

        plain.Description.ShouldBe("Bad Request: not enough rights to restrict/unrestrict chat member");
        (Status(restricted), restricted.GetProperty("can_send_messages").GetBoolean()).ShouldBe(("restricted", false));
        (Status(promoted), promoted.GetProperty("can_pin_messages").GetBoolean()).ShouldBe(("administrator", true));
        banned.Result.GetBoolean().ShouldBeTrue();
        Status(await Member(bot, group, grace.Id)).ShouldBe("kicked");
        owner.Description.ShouldBe("Bad Request: can't remove chat owner");
        (await bot.Call("unbanChatMember", target)).Result.GetBoolean().ShouldBeTrue();
        Status(await Member(bot, group, grace.Id)).ShouldBe("left");
    }

    [Fact]
    public async Task change_before_the_eyes_of_a_bot_that_is_an_administrator()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        await bot.CallWithJson("getUpdates", """{"allowed_updates":["my_chat_member","chat_member"]}""");
        var (ada, grace) = (await world.NewPerson(), await world.NewPerson("Grace"));
        var group = await world.NewSupergroup("Alchemists", ada);
        await group.Appoint(world.BotId, new NewRole { Role = Role.Administrator }, isBot: true);

        await world.Control.Post($"chats/{group.Key}/people/{grace.Id}");
        await bot.Call("leaveChat", new { chat_id = group.Id });

        var updates = (await bot.Call("getUpdates")).Result.EnumerateArray().ToList();
        updates.Select(each => each.TryGetProperty("my_chat_member", out var own)
                ? $"bot {Status(own.GetProperty("new_chat_member"))}"
                : Status(each.GetProperty("chat_member").GetProperty("new_chat_member")))
            .ShouldBe(["bot member", "bot administrator", "member", "bot left"]);
    }

    private static async Task<JsonElement> Member(RawBot bot, Chat group, long user) =>
        (await bot.Call("getChatMember", new { chat_id = group.Id, user_id = user })).Result;

    private static string? Status(JsonElement member) => member.GetProperty("status").GetString();
}
