namespace CraftAspire.AppHost.Publishing;

/// <summary>The way from Telegram to the bot's replicas.</summary>
internal static class GatewayExtensions
{
    /// <summary>
    /// Telegram posts to one https address. Caddy holds it, gets its certificate by itself and spreads the calls over the replicas;
    /// several bots that polled would be sent away by Telegram (409).
    /// </summary>
    public static void WithGateway(this IResourceBuilder<ProjectResource> bot)
    {
        var builder = bot.ApplicationBuilder;

        // Such as https://bot.example.org; the name must lead to this machine.
        var publicUrl = builder.AddParameter("public-url");

        bot.WithEnvironment("Telegram__WebhookUrl", publicUrl);

        builder.AddContainer("gateway", "library/caddy", "2.10")
            .WithImageRegistry("docker.io")
            .WithEndpoint(port: 80, targetPort: 80, scheme: "http", name: "http", isExternal: true)
            .WithEndpoint(port: 443, targetPort: 443, scheme: "https", name: "https", isExternal: true)
            // Certificates are kept: whoever asks for the same one too often has to wait a week.
            .WithVolume("gateway-data", "/data")
            .WithArgs("caddy", "reverse-proxy", "--from", publicUrl.Resource, "--to", bot.GetEndpoint("http"))
            .PublishAsDockerComposeService((_, service) => service.Restart = "unless-stopped");
    }
}
