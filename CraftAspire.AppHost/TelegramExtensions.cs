using CraftAspire.AppHost.Publishing;
using Microsoft.Extensions.Configuration;

namespace CraftAspire.AppHost;

/// <summary>Which Telegram the bot talks to.</summary>
internal static class TelegramExtensions
{
    // Shaped like a real token, which the Bot API's clients check, and worth nothing.
    private const string EmulatorToken = "42:local";

    /// <summary>The real one when there is a bot token, else an emulator with a chat page; the bot cannot tell the difference.</summary>
    public static void WithTelegram(this IResourceBuilder<ProjectResource> bot, CraftSettings settings)
    {
        var builder = bot.ApplicationBuilder;

        if (builder.ExecutionContext.IsPublishMode || Has(builder.Configuration, "bot-token"))
        {
            // The key to the bot's account; a parameter without a value would stop the start, hence only when there is one.
            bot.WithEnvironment("Telegram__Token", builder.AddParameter("bot-token", secret: true));

            if (builder.ExecutionContext.IsPublishMode && (settings.BotReplicas > 1 || Has(builder.Configuration, "public-url")))
            {
                bot.WithGateway();
            }

            return;
        }

        // Telegram and its players, on this machine: the chat page in the browser.
        var telegram = builder.AddService<Projects.TelegramEmulator>("telegram", settings.Ports.Telegram)
            .WithHttpHealthCheck("/health")
            .WithExternalHttpEndpoints();

        // The game remembers its players between two runs, so their chats must be there again as well.
        telegram.WithEnvironment("Emulator__StateFile", Path.Combine(settings.DataDirectory, "telegram.json"));

        bot.WithEnvironment("Telegram__BaseUrl", telegram.GetEndpoint("http"))
            .WithEnvironment("Telegram__Token", EmulatorToken)
            .WaitFor(telegram);
    }

    private static bool Has(ConfigurationManager configuration, string parameter) =>
        !string.IsNullOrWhiteSpace(configuration[$"Parameters:{parameter}"] ?? configuration[$"Parameters:{parameter.Replace('-', '_')}"]);
}
