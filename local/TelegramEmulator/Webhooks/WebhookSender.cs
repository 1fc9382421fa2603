using TelegramEmulator.Calls;
using TelegramEmulator.Updates;
using TelegramEmulator.World;

namespace TelegramEmulator.Webhooks;

/// <summary>Sets and removes webhooks and keeps their deliveries running.</summary>
public sealed class WebhookSender(TimeProvider time, IServiceProvider services) : IDisposable
{
    // A separate client without the standard resilience, which would hide Telegram's behaviour from the bot's tests.
    private readonly HttpClient _http = new(
        new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2), AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(60),
    };

    public void Set(Bot bot, Webhook webhook)
    {
        bot.Polls.End("terminated by setWebhook request");
        var until = bot.Webhook.Replace(webhook);
        _ = Task.Run(() => RunAsync(bot, webhook, until), CancellationToken.None);
    }

    public static void Delete(Bot bot) => bot.Webhook.Replace(null);

    public void Dispose() => _http.Dispose();

    private async Task RunAsync(Bot bot, Webhook webhook, CancellationToken cancellationToken)
    {
        var delivery = new WebhookDelivery(_http, bot, webhook, ExecuteAsync, time);
        await delivery.RunAsync(cancellationToken);
    }

    // Resolved lazily, because methods of the table set webhooks themselves.
    private async Task ExecuteAsync(BotCall call, CancellationToken cancellationToken)
    {
        try
        {
            if (services.GetRequiredService<MethodTable>().Find(call.Method) is { } method)
                await method(call, cancellationToken);
        }
        catch (BotApiException)
        {
            // Drops the outcome of a call that came as a webhook's answer, as Telegram does.
        }
    }
}
