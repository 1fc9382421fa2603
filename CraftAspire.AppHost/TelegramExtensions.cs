namespace CraftAspire.AppHost;

/// <summary>Connects the bot to Telegram or to the emulator.</summary>
internal static class TelegramExtensions
{
    // The emulated bot's id. The generated half follows it, in the format of a real token, because Bot API clients check it.
    private const string EmulatedBot = "42:";

    /// <summary>
    /// Connects the bot to Telegram if a bot token is configured, else to an emulator with a chat page. The bot sees no difference.
    /// </summary>
    public static void WithTelegram(
        this IResourceBuilder<ProjectResource> bot, IResourceBuilder<ProjectResource> api, CraftSettings settings)
    {
        var builder = bot.ApplicationBuilder;

        if (builder.ExecutionContext.IsPublishMode || builder.HasParameter("bot-token"))
        {
            // A parameter without a value would stop the start, hence only when there is one.
            bot.WithEnvironment("Telegram__Token", builder.AddParameter("bot-token", secret: true)
                .WithDescription("The key to the bot's account in Telegram, from @BotFather."));

            if (builder.ExecutionContext.IsPublishMode && (settings.BotReplicas > 1 || builder.HasParameter("public-url")))
            {
                bot.WithGateway();
            }

            return;
        }

        // Part of the Bot API's addresses: without it a page from the web could call them by the address of an image.
        var secret = builder.AddGeneratedSecret("emulator-token", length: 32)
            .WithDescription("The second half of the bot's token for the emulated Telegram.");
        var token = ReferenceExpression.Create($"{EmulatedBot}{secret.Resource}");

        // Telegram and its players, on this machine: the chat page in the browser.
        var telegram = builder.AddHttpService<Projects.TelegramEmulator>("telegram")
            .WithExternalHttpEndpoints()
            .WithPage("Chat")
            .WithIconName("ChatMultiple")
            // The database keeps players between two runs, so the emulator keeps their chats.
            .WithEnvironment("Emulator__StateFile", settings.EmulatorState)
            .WithEnvironment("Emulator__BotToken", token);

        telegram.WithMakeAdminCommand(api, settings);
        bot.WithEnvironment("Telegram__BaseUrl", telegram.GetEndpoint("http"))
            .WithEnvironment("Telegram__Token", token)
            .WaitFor(telegram);
    }

    /// <summary>
    /// Adds the gateway for webhooks. Telegram posts to one https address: Caddy owns it, renews its certificate and distributes the calls
    /// over the replicas. Several polling bots would get 409.
    /// </summary>
    private static void WithGateway(this IResourceBuilder<ProjectResource> bot)
    {
        var builder = bot.ApplicationBuilder;
        var publicUrl = builder.AddParameter("public-url")
            .WithDescription(
                "The bot's address for Telegram's webhooks, such as https://bot.example.org; the name must lead to this machine.");

        bot.WithEnvironment("Telegram__WebhookUrl", publicUrl);

        builder.AddContainer("gateway", "library/caddy", "2.10")
            .WithImageRegistry("docker.io")
            .WithEndpoint(port: 80, targetPort: 80, scheme: "http", name: "http", isExternal: true)
            .WithEndpoint(port: 443, targetPort: 443, scheme: "https", name: "https", isExternal: true)
            // A volume keeps the certificates: the authority limits how often it issues the same one.
            .WithVolume("gateway-data", "/data")
            .WithArgs("caddy", "reverse-proxy", "--from", publicUrl.Resource, "--to", bot.GetEndpoint("http"));
    }

    /// <summary>Whether configuration has a value for the parameter, as Aspire looks for it.</summary>
    public static bool HasParameter(this IDistributedApplicationBuilder builder, string name) =>
        !string.IsNullOrWhiteSpace(
            builder.Configuration[$"Parameters:{name}"] ?? builder.Configuration[$"Parameters:{name.Replace('-', '_')}"]);
}
