using TelegramEmulator.Control;
using TelegramEmulator.World;

namespace CraftAspire.Tests.Emulator;

public sealed class What_a_chat_says_about_itself
{
    [Fact]
    public async Task is_known_in_full()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        var photo = (await ada.Seat.SendsPhoto(Pictures.Dot)).Photo![0].FileId;
        var group = await world.NewSupergroup("Alchemists", ada);
        var plain = await bot.Call("setChatTitle", new { chat_id = group.Id, title = "Masters" });
        await group.Appoint(world.BotId, new NewRole { Role = Role.Administrator }, isBot: true);
        var said = await ada.In(group).Sends("pin me");

        await bot.Call("setChatTitle", new { chat_id = group.Id, title = "Masters" });
        await bot.Call("setChatDescription", new { chat_id = group.Id, description = "Water and fire" });
        await bot.Call("setChatPhoto", new { chat_id = group.Id, photo });
        await bot.Call("pinChatMessage", new { chat_id = group.Id, message_id = said.MessageId });
        var link = await bot.Call("exportChatInviteLink", new { chat_id = group.Id });
        await bot.Call("setChatPermissions", new { chat_id = group.Id, permissions = new { can_send_messages = true } });
        var chat = (await bot.Call("getChat", new { chat_id = group.Id })).Result;

        plain.Description.ShouldBe("Bad Request: not enough rights to change chat title");
        (chat.GetProperty("title").GetString(), chat.GetProperty("description").GetString()).ShouldBe(("Masters", "Water and fire"));
        chat.GetProperty("photo").GetProperty("big_file_id").GetString().ShouldBe(photo);
        chat.GetProperty("pinned_message").GetProperty("text").GetString().ShouldBe("pin me");
        chat.GetProperty("invite_link").GetString().ShouldBe(link.Result.GetString());
        chat.GetProperty("permissions").GetProperty("can_send_messages").GetBoolean().ShouldBeTrue();
        chat.GetProperty("permissions").GetProperty("can_send_polls").GetBoolean().ShouldBeFalse();
        chat.GetProperty("max_reaction_count").GetInt32().ShouldBe(11);
        chat.TryGetProperty("accent_color_id", out _).ShouldBeTrue();
        var services = (await group.Messages()).Where(each => each.IsService).ToList();
        services.ShouldContain(each => each.NewChatTitle == "Masters");
        services.ShouldContain(each => each.NewChatPhoto != null);
        services.ShouldContain(each => each.PinnedMessage != null);
        (await bot.Call("unpinChatMessage", new { chat_id = group.Id })).Result.GetBoolean().ShouldBeTrue();
        (await bot.Call("getChat", new { chat_id = group.Id })).Result.TryGetProperty("pinned_message", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task is_in_the_bots_own_words_per_language()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var olga = await world.NewPerson("Olga", "ru");

        await bot.Call("setMyDescription", new { description = "Combine water and fire." });
        await bot.Call("setMyDescription", new { description = "Соединяй воду и огонь.", language_code = "ru" });
        await bot.Call("setMyShortDescription", new { short_description = "A game" });
        await bot.Call("setMyName", new { name = "Игра", language_code = "ru" });
        await bot.Call(
            "setChatMenuButton", new { menu_button = new { type = "web_app", text = "Play", web_app = new { url = "https://a.com" } } });

        (await bot.Call("getMyDescription", new { language_code = "ru" }))
            .Result.GetProperty("description")
            .GetString()
            .ShouldBe("Соединяй воду и огонь.");
        (await bot.Call("getMyDescription", new { language_code = "kk" }))
            .Result.GetProperty("description")
            .GetString()
            .ShouldBe("Combine water and fire.");
        (await bot.Call("getMyShortDescription")).Result.GetProperty("short_description").GetString().ShouldBe("A game");
        (await bot.Call("getMyName", new { language_code = "ru" })).Result.GetProperty("name").GetString().ShouldBe("Игра");
        (await bot.Call("getChatMenuButton", new { chat_id = olga.Id })).Result.GetProperty("text").GetString().ShouldBe("Play");
        (await bot.Call("setMyShortDescription", new { short_description = new string('x', 121) })).Description.ShouldBe(
            "Bad Request: short description is too long");
        (await world.Control.Get<ChatView>($"chats/{olga.Chat.Key}")).Description.ShouldBe("Соединяй воду и огонь.");
    }
}
