using Microsoft.Extensions.Options;
using Telegram.Bot;

namespace CraftAspire.Bot.Telegram;

internal static class TelegramSetup
{
    // A long poll lasts up to 50 s; nothing that Telegram answers takes longer than that and a bit.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(75);

    public static void AddTelegram(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<TelegramOptions>()
            .BindConfiguration(TelegramOptions.Section)
            .ValidateDataAnnotations();
        builder.Services.AddSingleton<ITelegramBotClient>(
            services => Connect(services.GetRequiredService<IOptions<TelegramOptions>>().Value));
        builder.Services.AddSingleton<BotIdentity>();
        builder.Services.AddSingleton<GroupMembers>();
        builder.Services.AddSingleton<TelegramHealth>();
        builder.Services.AddHealthChecks().AddCheck<TelegramHealth>("telegram");
    }

    /// <summary>
    /// The client of Telegram stands outside the client factory: the token is part of every address, so the factory's
    /// logs and .NET's own spans must not see them. A pause asked for by a 429 belongs to one chat, so the library retries nothing.
    /// </summary>
    private static TelegramBotClient Connect(TelegramOptions options)
    {
        var sockets = new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            AutomaticDecompression = System.Net.DecompressionMethods.All,
        };
        var baseUrl = options.BaseUrl.Host == "api.telegram.org" ? null : options.BaseUrl.ToString().TrimEnd('/');
        return new TelegramBotClient(
            new TelegramBotClientOptions(options.Token, baseUrl) { RetryCount = 0, RetryThreshold = 0 },
            new HttpClient(sockets) { Timeout = Timeout });
    }
}
