using CraftAspire.Bot.Telegram;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Telegram.Bot;

namespace CraftAspire.Tests.Bot;

public sealed class A_bot_by_default
{
    private const string RealLooking = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";

    [Fact]
    public void talks_to_Telegram_itself()
    {
        using var bot = Host(("Telegram:Token", RealLooking));

        var client = bot.Services.GetRequiredService<ITelegramBotClient>();

        bot.Services.GetRequiredService<IOptions<TelegramOptions>>().Value.BaseUrl.ShouldBe(new Uri("https://api.telegram.org"));
        client.LocalBotServer.ShouldBeFalse();
        client.BotId.ShouldBe(110201543);
    }

    [Fact]
    public void talks_to_another_server_by_one_setting()
    {
        using var bot = Host(("Telegram:Token", RealLooking), ("Telegram:BaseUrl", "http://127.0.0.1:8081/"));

        bot.Services.GetRequiredService<ITelegramBotClient>().LocalBotServer.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("not-a-token-but-secret")]
    public async Task does_not_start_without_a_token_that_looks_like_one_and_does_not_repeat_it(string token)
    {
        using var bot = Host(("Telegram:Token", token));

        var refusal = await Should.ThrowAsync<OptionsValidationException>(() => bot.StartAsync(TestContext.Current.CancellationToken));

        refusal.Message.ShouldContain("Telegram:Token");
        refusal.Message.ShouldNotContain("secret");
    }

    private static IHost Host(params (string Key, string? Value)[] settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => setting.Value));
        builder.AddTelegram();
        return builder.Build();
    }
}
