using CraftAspire.Tests.Bot;
using CraftAspire.Tests.Emulator;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CraftAspire.Tests.Application.Browser;

public sealed class The_chat_page(Chromium chromium)
{
    private static readonly object Board = new
    {
        inline_keyboard = new[]
        {
            new[] { new { text = "💧 Water", callback_data = "w" }, new { text = "🔥 Fire", callback_data = "f" } },
        },
    };

    [Fact]
    public async Task lets_a_newcomer_start_tap_and_see_the_board_change_in_place()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var page = await chromium.NewPage();
        var complaints = Complaints(page);

        await page.GotoAsync(world.Address.ToString());
        await page.GetByLabel("Name").FillAsync("Ada Lovelace");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start chatting" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        var chat = await ChatOfNextUpdate(bot);
        await bot.Call("sendMessage", new { chat_id = chat, text = "<b>Choose</b> one", parse_mode = "HTML", reply_markup = Board });
        await page.GetByRole(AriaRole.Button, new() { Name = "💧 Water" }).ClickAsync();
        var tap = await NextUpdate(bot);
        await bot.Call("answerCallbackQuery", new { callback_query_id = Of(tap, "id"), text = "Now the second" });
        await bot.Call("editMessageText", new { chat_id = chat, message_id = 2, text = "✅ Water + ?", reply_markup = Board });

        await Expect(page.Locator("[data-id='2'] .text")).ToHaveTextAsync("✅ Water + ?");
        await Expect(page.GetByText("Now the second")).ToBeVisibleAsync();
        await Expect(page.Locator(".key.waiting")).ToHaveCountAsync(0);
        await Expect(page.Locator(".message")).ToHaveCountAsync(2);
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task shows_two_tabs_as_two_people_who_see_each_other_in_a_group()
    {
        await using var world = await TelegramWorld.Start();
        var (ada, grace) = (await world.NewPerson(), await world.NewPerson("Grace"));
        var group = await world.NewGroup("Alchemists", ada, grace);
        var (left, right) = (await chromium.NewPage(), await chromium.NewPage(390, 844, ColorScheme.Dark));
        await left.GotoAsync($"{world.Address}?person={ada.Id}&chat={group.Key}");
        await right.GotoAsync($"{world.Address}?person={grace.Id}&chat={group.Key}");

        await left.GetByLabel("Message", new() { Exact = true }).FillAsync("I take water");
        await left.Keyboard.PressAsync("Enter");

        await Expect(right.Locator(".message .text")).ToHaveTextAsync("I take water");
        await Expect(right.Locator(".sender").Last).ToHaveTextAsync("Ada");
        await Expect(right.Locator(".chat-item .preview").First).ToHaveTextAsync("Ada: I take water");
    }

    [Fact]
    public async Task keeps_the_newest_message_in_the_list_when_an_older_list_arrives_late()
    {
        await using var world = await TelegramWorld.Start();
        var (ada, grace, newcomer) = (await world.NewPerson(), await world.NewPerson("Grace"), await world.NewPerson("Newcomer"));
        var group = await world.NewGroup("Alchemists", ada, grace);
        var page = await chromium.NewPage();
        await page.GotoAsync($"{world.Address}?person={ada.Id}&chat={group.Key}");
        var preview = page.Locator(".chat-item", new() { HasText = "Alchemists" }).Locator(".preview");
        await Expect(preview).ToHaveTextAsync("Ada added CraftAspire");
        var release = new TaskCompletionSource();
        await page.RouteAsync("**/people/*/chats", async route =>
        {
            var read = await route.FetchAsync();
            await release.Task;
            await route.FulfillAsync(new() { Response = read });
        });

        await world.Control.Post<TelegramEmulator.Control.ChatView>($"chats/{group.Key}/people/{newcomer.Id}");
        await Expect(preview).ToHaveTextAsync("Newcomer joined the group");
        await grace.In(group).Sends("newer than the list");
        await Expect(preview).ToHaveTextAsync("Grace: newer than the list");
        release.SetResult();

        await Expect(page.Locator(".chat-head .subtitle")).ToContainTextAsync("4 members");
        await Expect(preview).ToHaveTextAsync("Grace: newer than the list");
    }

    [Fact]
    public async Task lets_people_react_and_takes_a_deleted_message_away()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        await bot.CallWithJson("getUpdates", """{"allowed_updates":["message_reaction"]}""");
        var ada = await world.NewPerson();
        var secret = await ada.Sends("123456");
        await bot.Call("sendMessage", new { chat_id = ada.Id, text = "Do you like it?" });
        var page = await chromium.NewPage();
        await page.GotoAsync($"{world.Address}?person={ada.Id}");

        await page.Locator(".bubble", new() { HasText = "Do you like it?" }).ClickAsync(new() { Button = MouseButton.Right });
        await page.GetByRole(AriaRole.Menuitemcheckbox, new() { Name = "React with 👎" }).ClickAsync();
        await Expect(page.Locator(".reactions button")).ToHaveTextAsync("👎 1");
        await bot.Call("deleteMessage", new { chat_id = ada.Id, message_id = secret.MessageId });

        await Expect(page.Locator(".message")).ToHaveCountAsync(1);
        var reaction = (await NextUpdate(bot)).GetProperty("message_reaction");
        reaction.GetProperty("new_reaction")[0].GetProperty("emoji").GetString().ShouldBe("👎");
    }

    [Fact]
    public async Task stays_at_the_end_until_the_person_scrolls_up()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        for (var i = 0; i < 30; i++)
            await ada.Sends($"line {i}");
        var page = await chromium.NewPage(390, 844, ColorScheme.Light);
        await page.GotoAsync($"{world.Address}?person={ada.Id}");
        await Expect(page.Locator(".message").Last).ToBeInViewportAsync();
        var rows = Enumerable.Range(0, 8).Select(row => new[] { new { text = $"Button {row}", callback_data = $"{row}" } });

        await Task.WhenAll(Say(bot, ada, "first"), Say(bot, ada, "second"), bot.Call(
            "sendMessage", new { chat_id = ada.Id, text = "The board", reply_markup = new { inline_keyboard = rows } }));
        await Expect(page.Locator(".message")).ToHaveCountAsync(33);
        await Expect(page.Locator(".message").Last).ToBeInViewportAsync(new() { Ratio = 0.99f });
        await page.Locator("#scroller").HoverAsync();
        await page.Mouse.WheelAsync(0, -1_500);
        await Expect(page.Locator(".message").Last).Not.ToBeInViewportAsync();
        await Say(bot, ada, "third");

        await Expect(page.Locator("#to-bottom .badge")).ToHaveTextAsync("1");
        await Expect(page.Locator(".message", new() { HasText = "third" })).Not.ToBeInViewportAsync();
        await page.GetByLabel("To the newest message").ClickAsync();
        await Expect(page.Locator(".message", new() { HasText = "third" })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task tells_what_the_bot_can_do_before_anything_was_said()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var olga = await world.NewPerson("Olga", "ru");
        var page = await chromium.NewPage(390, 844, ColorScheme.Light);
        await page.GotoAsync($"{world.Address}?person={olga.Id}&chat={olga.Chat.Key}");

        await bot.Call("setMyDescription", new { description = "Соединяй воду и огонь.", language_code = "ru" });

        await Expect(page.GetByText("Соединяй воду и огонь.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task shows_topics_and_who_speaks_for_whom()
    {
        await using var world = await TelegramWorld.Start();
        var (ada, grace) = (await world.NewPerson(), await world.NewPerson("Grace"));
        var forum = await world.NewForum("Alchemists", ada, grace);
        var page = await chromium.NewPage(390, 844, ColorScheme.Light);
        await page.GotoAsync($"{world.Address}?person={grace.Id}&chat={forum.Key}");

        var topic = await ada.In(forum).Opens("Fire");
        await ada.In(forum).SendsTo(topic, "in the topic");
        await ada.In(forum).SendsAsGroup("for the group");

        await Expect(page.Locator(".message", new() { HasText = "in the topic" }).Locator(".topic")).ToHaveTextAsync("# Fire");
        await Expect(page.Locator(".message", new() { HasText = "for the group" }).Locator(".sender")).ToHaveTextAsync("Alchemists");
    }

    private static Task<RawAnswer> Say(RawBot bot, Person to, string text) => bot.Call("sendMessage", new { chat_id = to.Id, text });

    [Fact]
    public async Task is_played_with_the_keyboard_alone()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        await ada.Sends("hi");
        await bot.Call("getUpdates", new { offset = -1 });
        var board = (await bot.Call("sendMessage", new { chat_id = ada.Id, text = "Choose", reply_markup = Board }))
            .Result.GetProperty("message_id")
            .GetInt32();
        var page = await chromium.NewPage();
        await page.GotoAsync($"{world.Address}?person={ada.Id}");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "🔥 Fire" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "🔥 Fire" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await bot.Call("editMessageText", new { chat_id = ada.Id, message_id = board, text = "✅ Fire + ?", reply_markup = Board });

        await Expect(page.Locator(".bubble", new() { HasText = "✅ Fire + ?" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "🔥 Fire" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task shows_markup_in_names_and_texts_as_text()
    {
        const string Attack = "<img src=x onerror=alert(1)>";
        await using var world = await TelegramWorld.Start();
        var mallory = await world.NewPerson(Attack);
        var group = await world.NewGroup(Attack, mallory, await world.NewPerson());
        await mallory.In(group).Sends(Attack);
        var page = await chromium.NewPage();
        var complaints = Complaints(page);

        await page.GotoAsync($"{world.Address}?person={mallory.Id}&chat={group.Key}");

        await Expect(page.Locator(".message .text")).ToHaveTextAsync(Attack);
        await Expect(page.Locator("img")).ToHaveCountAsync(0);
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task shows_the_command_menu_and_the_bot_typing()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        await ada.Sends("hi");
        await bot.Call(
            "setMyCommands",
            new
            {
                commands = new[]
                {
                    new { command = "rating", description = "The best" },
                    new { command = "help", description = "How to play" },
                },
            });
        var page = await chromium.NewPage();
        await page.GotoAsync($"{world.Address}?person={ada.Id}");

        await page.GetByLabel("Message", new() { Exact = true }).FillAsync("/ra");
        await page.GetByRole(AriaRole.Option).ClickAsync();
        await Expect(page.Locator(".message.own .text").Last).ToHaveTextAsync("/rating");
        await bot.Call("sendChatAction", new { chat_id = ada.Id, action = "typing" });

        await Expect(page.GetByLabel("typing")).ToBeVisibleAsync();
        await bot.Call("sendMessage", new { chat_id = ada.Id, text = "Here it is" });
        await Expect(page.GetByLabel("typing")).ToHaveCountAsync(0);
    }

    // Errors and violations of the content security policy both end up in the console.
    private static List<string> Complaints(IPage page)
    {
        List<string> complaints = [];
        page.Console += (_, message) => { if (message.Type is "error") complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);
        return complaints;
    }

    private static async Task<System.Text.Json.JsonElement> NextUpdate(RawBot bot)
    {
        var update = (await bot.Call("getUpdates", new { timeout = 30 })).Result[0];
        await bot.Call("getUpdates", new { offset = update.GetProperty("update_id").GetInt64() + 1 });
        return update;
    }

    private static async Task<long> ChatOfNextUpdate(RawBot bot) =>
        (await NextUpdate(bot)).GetProperty("message").GetProperty("chat").GetProperty("id").GetInt64();

    private static string? Of(System.Text.Json.JsonElement update, string name) =>
        update.GetProperty("callback_query").GetProperty(name).GetString();
}
