using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using CraftAspire.Bot.Telegram;
using CraftAspire.Tests.Bot.Running;
using CraftAspire.Tests.Emulator;

namespace CraftAspire.Tests.Bot;

[Collection(typeof(BotTests))]
public sealed class A_webhook(BotFixture fixture)
{
    [Fact]
    public async Task plays_a_combination()
    {
        var bot = await fixture.SharedByWebhook;
        var ada = await bot.NewPlayer();

        await ada.Taps("💧 Water");
        await ada.Taps("🔥 Fire");

        await ada.Sees(IsSteam);
        (await bot.Telegram.Bot()).Webhook.ShouldBe(new Uri(bot.Bot.Address, "telegram/webhook").ToString());
    }

    [Theory]
    [InlineData("somebody-guessed")]
    [InlineData("")]
    [InlineData(null)]
    public async Task takes_nothing_from_those_who_do_not_know_the_secret(string? secret)
    {
        var bot = await fixture.SharedByWebhook;
        var ada = await bot.NewPlayer();

        var answer = await Post(bot, Update(1, ada, "water + fire"), secret);

        answer.ShouldBe(HttpStatusCode.Unauthorized);
        (await bot.Query<long>("select count(*) from inbox where update_id = 1")).ShouldBe(0);
    }

    [Fact]
    public async Task takes_no_update_again_that_came_by_polling()
    {
        await using var bot = await fixture.StartOwn();
        var ada = await bot.NewPlayer();
        await ada.Sends("water + fire");
        await ada.Sees(IsSteam);
        var played = long.Parse(bot.Game.World.Calls.Single().Key!.Split('-')[^1], CultureInfo.InvariantCulture);
        await bot.Bot.Stop();
        bot.Bot.SetWebhook(bot.Bot.Address);
        await bot.Bot.Restart();
        await bot.Bot.UntilTelegramIs("Healthy");

        var answer = await Post(bot, Update(played, ada, "water + fire"), SecretOf(bot));
        await ada.Sends("earth + air");
        await ada.Sees(message => message.Text!.Contains("Earth-Air", StringComparison.Ordinal));

        answer.ShouldBe(HttpStatusCode.OK);
        bot.Game.World.Calls.Select(call => call.First).ShouldBe(["Water", "Earth"]);
    }

    [Fact]
    public async Task goes_when_the_bot_polls_again()
    {
        await using var bot = await fixture.StartOwn(BotFixture.ByWebhook);
        var ada = await bot.NewPlayer();
        await bot.Bot.Stop();
        bot.Bot.SetWebhook(null);
        await ada.Sends("water + fire");

        await bot.Bot.Restart();

        await ada.Sees(IsSteam);
        (await bot.Telegram.Bot()).Webhook.ShouldBeNull();
        await bot.Bot.UntilItSays("A webhook was still set for this bot; it is removed");
    }

    [Fact]
    public async Task that_somebody_removed_is_set_again()
    {
        await using var bot = await fixture.StartOwn(new(BotFixture.ByWebhook) { ["Telegram__WebhookCheckSeconds"] = "1" });
        var ada = await bot.NewPlayer();

        using var telegram = new HttpClient();
        using var removal = await telegram.PostAsync(
            new Uri(bot.Telegram.Address, $"/bot{bot.Telegram.Token}/deleteWebhook"), null, TestContext.Current.CancellationToken);
        await bot.Bot.UntilItSays("The webhook is gone");
        await ada.Sends("water + fire");

        await ada.Sees(IsSteam);
    }

    [Theory]
    [InlineData("{\"update_id\":")]
    [InlineData("[]")]
    [InlineData("{\"message\":{}}")]
    public async Task that_brings_no_update_does_no_harm(string body)
    {
        var bot = await fixture.SharedByWebhook;
        var ada = await bot.NewPlayer();

        var answer = await Post(bot, new StringContent(body), SecretOf(bot));
        await ada.Sends("water + fire");

        ((int)answer).ShouldBeInRange(200, 499);
        await ada.Sees(IsSteam);
    }

    private static string SecretOf(BotAtPlay bot) => new TelegramOptions { Token = bot.Telegram.Token }.WebhookSecret;

    private static JsonContent Update(long id, Person from, string text) => JsonContent.Create(new
    {
        update_id = id,
        message = new
        {
            message_id = 1_000,
            date = 1_767_225_600,
            text,
            chat = new { id = from.Id, type = "private" },
            from = new { id = from.Id, is_bot = false, first_name = "Ada" },
        },
    });

    private static async Task<HttpStatusCode> Post(BotAtPlay bot, HttpContent update, string? secret)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Bot.Address, "telegram/webhook")) { Content = update };
        if (secret is not null) request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    private static bool IsSteam(TelegramEmulator.Wire.Message message) =>
        message.Text?.Contains("💨 Steam", StringComparison.Ordinal) == true;
}
