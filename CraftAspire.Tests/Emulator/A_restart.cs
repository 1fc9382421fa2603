using System.Text.Json;
using TelegramEmulator.Control;
using TelegramEmulator.Wire;

namespace CraftAspire.Tests.Emulator;

public sealed class A_restart : IDisposable
{
    private const string Token = "77:kept_over_a_restart";
    private readonly string _folder = Directory.CreateTempSubdirectory("emulator-").FullName;

    private string StateFile => Path.Combine(_folder, "kept", "telegram.json");

    [Fact]
    public async Task keeps_chats_with_their_messages_photos_and_reactions()
    {
        var before = await Start();
        var (ada, grace) = (await before.NewPerson(), await before.NewPerson("Grace"));
        var group = await before.NewGroup("Alchemists", ada, grace);
        var said = await ada.In(group).Sends("I take water");
        var photo = await grace.In(group).SendsPhoto(Pictures.Dot, "look");
        await before.Control.Post($"chats/{group.Key}/messages/{said.MessageId}/reaction", new NewReaction(grace.Id, "👍"));
        var pageBefore = await before.Control.Get<ChatPage>($"chats/{group.Key}/messages");
        await End(before);

        await using var after = await Start();
        var pageAfter = await after.Control.Get<ChatPage>($"chats/{group.Key}/messages");
        var chats = await after.Control.Get<ChatView[]>($"people/{ada.Id}/chats");

        JsonSerializer.Serialize(pageAfter.Messages).ShouldBe(JsonSerializer.Serialize(pageBefore.Messages));
        pageAfter.Messages.Single(each => each.Message.MessageId == said.MessageId).Reactions.ShouldHaveSingleItem().By.ShouldBe(grace.Id);
        chats.Select(each => each.Key).ShouldBe([group.Key, ada.Chat.Key], ignoreOrder: true);
        (await Bytes(after, photo.Photo![0].FileId)).ShouldBe(Pictures.Dot);
    }

    [Fact]
    public async Task keeps_menus_webhooks_and_who_cannot_be_reached()
    {
        var before = await Start();
        using var bot = new RawBot(before);
        var (ada, gone) = (await before.NewPerson(), await before.NewPerson("Gone"));
        await ada.Sends("hi");
        await gone.Sends("hi");
        await gone.DeletesAccount();
        var (quiet, former) = (await before.NewGroup("Quiet", ada), await before.NewGroup("Former", ada));
        await before.Control.Put($"chats/{quiet.Key}/read-only?on=true");
        await before.Control.Delete($"chats/{former.Key}/bots/{before.BotId}");
        await bot.Call(
            "setMyCommands", new { commands = new[] { new { command = "help", description = "Как играть" } }, language_code = "ru" });
        await bot.Call("setWebhook", new { url = "http://127.0.0.1:9/hook", secret_token = "s3cret" });
        await End(before);

        await using var after = await Start();
        using var again = new RawBot(after);

        (await Send(again, gone.Id)).ShouldBe("Forbidden: user is deactivated");
        (await Send(again, quiet.Id)).ShouldBe("Bad Request: not enough rights to send text messages to the chat");
        (await Send(again, former.Id)).ShouldBe("Forbidden: bot was kicked from the group chat");
        (await again.Call("getMyCommands", new { language_code = "ru" }))
            .Result[0]
            .GetProperty("description")
            .GetString()
            .ShouldBe("Как играть");
        (await again.Call("getWebhookInfo")).Result.GetProperty("url").GetString().ShouldBe("http://127.0.0.1:9/hook");
    }

    [Fact]
    public async Task with_another_token_for_the_bot_keeps_its_chats()
    {
        var before = await Start();
        var ada = await before.NewPerson();
        await ada.Sends("hi");
        await End(before);

        await using var after = await TelegramWorld.Start(
            new() { ["Emulator:StateFile"] = StateFile, ["Emulator:BotToken"] = "77:a_new_secret" });
        using var bot = new RawBot(after);

        (await bot.Call("sendMessage", new { chat_id = ada.Id, text = "still here" }))
            .Result.GetProperty("text")
            .GetString()
            .ShouldBe("still here");
        using var old = new RawBot(after, Token);
        (await old.Call("getMe")).Description.ShouldBe("Unauthorized");
    }

    [Fact]
    public async Task keeps_roles_topics_and_what_a_bot_says_about_itself()
    {
        var before = await Start();
        using var bot = new RawBot(before);
        var (ada, grace) = (await before.NewPerson(), await before.NewPerson("Grace"));
        var forum = await before.NewForum("Alchemists", ada, grace);
        await forum.Appoint(grace.Id, new NewRole { Role = TelegramEmulator.World.Role.Administrator, CustomTitle = "Chief" });
        var topic = await ada.In(forum).Opens("Fire");
        await bot.Call("setMyDescription", new { description = "Combine." });
        await End(before);

        await using var after = await Start();
        using var again = new RawBot(after);

        (await again.Call("getChatMember", new { chat_id = forum.Id, user_id = grace.Id }))
            .Result.GetProperty("custom_title")
            .GetString()
            .ShouldBe("Chief");
        (await again.Call(
            "sendMessage",
            new { chat_id = forum.Id, text = "x", message_thread_id = topic.Id })).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        (await again.Call("getMyDescription")).Result.GetProperty("description").GetString().ShouldBe("Combine.");
    }

    [Fact]
    public async Task delivers_what_was_waiting_and_nothing_twice()
    {
        var before = await Start();
        using var bot = new RawBot(before);
        var ada = await before.NewPerson();
        await ada.Sends("handled");
        await ada.Sends("waiting");
        var updates = (await bot.Call("getUpdates")).Result;
        var waiting = updates[1].GetProperty("update_id").GetInt64();
        await bot.Call("getUpdates", new { offset = waiting, limit = 1 });
        await ada.Chat.Control.Delete($"chats/{ada.Chat.Key}/messages/2");
        await End(before);

        await using var after = await Start();
        using var again = new RawBot(after);
        var later = await after.Control.Post<Message>($"chats/{ada.Chat.Key}/messages", new NewMessage { Person = ada.Id, Text = "later" });
        var delivered = (await again.Call("getUpdates")).Result.EnumerateArray().ToList();

        delivered.Select(each => each.GetProperty("message").GetProperty("text").GetString()).ShouldBe(["waiting", "later"]);
        delivered[0].GetProperty("update_id").GetInt64().ShouldBe(waiting);
        delivered[1].GetProperty("update_id").GetInt64().ShouldBeGreaterThan(waiting);
        // The deleted message's id is not given to another one.
        later.MessageId.ShouldBe(3);
    }

    [Fact]
    public async Task with_a_damaged_state_file_puts_it_aside_and_begins_with_an_empty_world()
    {
        var before = await Start();
        await before.NewPerson();
        await End(before);
        var whole = await File.ReadAllTextAsync(StateFile, TestContext.Current.CancellationToken);
        var half = whole[..(whole.Length / 2)];
        await File.WriteAllTextAsync(StateFile, half, TestContext.Current.CancellationToken);

        await using var after = await Start();

        (await after.Control.Get<User[]>("people")).ShouldBeEmpty();
        var aside = Directory.GetFiles(Path.GetDirectoryName(StateFile)!, "telegram.json.damaged-*").ShouldHaveSingleItem();
        (await File.ReadAllTextAsync(aside, TestContext.Current.CancellationToken)).ShouldBe(half);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task End(TelegramWorld world)
    {
        await world.Stops();
        await world.DisposeAsync();
    }

    private Task<TelegramWorld> Start() =>
        TelegramWorld.Start(new() { ["Emulator:StateFile"] = StateFile, ["Emulator:BotToken"] = Token });

    private static async Task<string?> Send(RawBot bot, long chat) =>
        (await bot.Call("sendMessage", new { chat_id = chat, text = "hi" })).Description;

    private static async Task<byte[]> Bytes(TelegramWorld world, string file)
    {
        using var http = new HttpClient { BaseAddress = world.Address };
        return await http.GetByteArrayAsync(new Uri($"/_control/files/{file}", UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
