namespace CraftAspire.Tests.Emulator;

public sealed class Webhook_delivery
{
    [Fact]
    public async Task brings_the_secret_and_tries_again_until_the_bot_takes_the_update()
    {
        await using var world = await TelegramWorld.Start();
        await using var hook = await Hook.Start(answers: [500, 503, 200]);
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        await bot.Call("setWebhook", new { url = hook.Address, secret_token = "open_sesame" });

        await ada.Sends("hello");

        var calls = await hook.Until(3);
        calls.Select(each => each.Secret).ShouldAllBe(secret => secret == "open_sesame");
        calls.Select(each => each.UpdateId).Distinct().ShouldHaveSingleItem();
        (await bot.Call("getWebhookInfo"))
            .Result.GetProperty("last_error_message")
            .GetString()
            .ShouldStartWith("Wrong response from the webhook: 503");
    }

    [Fact]
    public async Task executes_the_call_in_the_bots_answer()
    {
        await using var world = await TelegramWorld.Start();
        var ada = await world.NewPerson();
        await using var hook = await Hook.Start([200], $$"""{"method":"sendMessage","chat_id":{{ada.Id}},"text":"by answer"}""");
        using var bot = new RawBot(world);
        await bot.Call("setWebhook", new { url = hook.Address });

        await ada.Sends("hello");

        await ada.Sees(each => each.Text == "by answer");
    }

    [Fact]
    public async Task keeps_a_chats_order_and_does_not_let_one_chat_hold_up_another()
    {
        await using var world = await TelegramWorld.Start();
        var (ada, grace) = (await world.NewPerson(), await world.NewPerson("Grace"));
        await using var hook = await Hook.Start([200], holdUpdatesOf: ada.Id);
        using var bot = new RawBot(world);
        await bot.Call("setWebhook", new { url = hook.Address });

        await ada.Sends("ada 1");
        await ada.Sends("ada 2");
        await grace.Sends("grace 1");
        var free = await hook.Until(1);
        hook.Release();
        var all = await hook.Until(3);

        free.ShouldHaveSingleItem().Text.ShouldBe("grace 1");
        all.Select(each => each.Text).ShouldBe(["grace 1", "ada 1", "ada 2"]);
    }
}
