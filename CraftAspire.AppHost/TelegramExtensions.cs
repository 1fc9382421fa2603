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

        if (HasToken(builder.Configuration))
        {
            // The key to the bot's account; a parameter without a value would stop the start, hence only when there is one.
            bot.WithEnvironment("Telegram__Token", builder.AddParameter("bot-token", secret: true));
            return;
        }

        // Telegram and its players, on this machine: the chat page in the browser.
        var telegram = builder.AddService<Projects.TelegramEmulator>("telegram", settings.Ports.Telegram)
            .WithHttpHealthCheck("/health")
            .WithExternalHttpEndpoints();

        bot.WithEnvironment("Telegram__BaseUrl", telegram.GetEndpoint("http"))
            .WithEnvironment("Telegram__Token", EmulatorToken)
            .WaitFor(telegram);
    }

    private static bool HasToken(ConfigurationManager configuration) =>
        !string.IsNullOrWhiteSpace(configuration["Parameters:bot-token"] ?? configuration["Parameters:bot_token"]);
}
