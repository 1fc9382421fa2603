using CraftAspire.Tests.Telegram;
using CraftAspire.Tests.Telegram.Emulator;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CraftAspire.Tests.Browser;

public sealed class The_chat_page(Chromium chromium)
{
    private static readonly object Board = new { inline_keyboard = new[] { new[] { new { text = "💧 Water", callback_data = "w" }, new { text = "🔥 Fire", callback_data = "f" } } } };

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
    }

    [Fact]
    public async Task shows_markup_in_names_and_texts_as_text()
    {
        const string attack = "<img src=x onerror=alert(1)>";
        await using var world = await TelegramWorld.Start();
        var mallory = await world.NewPerson(attack);
        var group = await world.NewGroup(attack, mallory, await world.NewPerson());
        await mallory.In(group).Sends(attack);
        var page = await chromium.NewPage();
        var complaints = Complaints(page);

        await page.GotoAsync($"{world.Address}?person={mallory.Id}&chat={group.Key}");

        await Expect(page.Locator(".message .text")).ToHaveTextAsync(attack);
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
        await bot.Call("setMyCommands", new { commands = new[] { new { command = "rating", description = "The best" }, new { command = "help", description = "How to play" } } });
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

    private static string? Of(System.Text.Json.JsonElement update, string name) => update.GetProperty("callback_query").GetProperty(name).GetString();
}
