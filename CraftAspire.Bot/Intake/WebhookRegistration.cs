using CraftAspire.Bot.Telegram;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace CraftAspire.Bot.Intake;

/// <summary>Tells Telegram where to post updates, again and again until it has understood.</summary>
internal sealed partial class WebhookRegistration(
    ITelegramBotClient telegram, IOptions<TelegramOptions> options, TelegramHealth health, TimeProvider time, ILogger<WebhookRegistration> log)
{
    public async Task Keep(Uri address, CancellationToken stop)
    {
        var target = new Uri(address, WebhookEndpoint.Path).ToString();
        var backoff = new Backoff(time);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await telegram.SetWebhook(target, allowedUpdates: UpdateKinds.Wanted, secretToken: options.Value.WebhookSecret, cancellationToken: stop);
                health.Recovered();
                LogSet();
                return;
            }
            catch (Exception error) when (error is RequestException or OperationCanceledException)
            {
                if (stop.IsCancellationRequested) return;
                health.Report("Telegram did not take the webhook.");
                LogFailed(error is ApiRequestException api ? api.ErrorCode : 0);
                await backoff.Wait(null, stop);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Telegram posts updates to this bot's public address")]
    private partial void LogSet();

    [LoggerMessage(LogLevel.Error, "Telegram did not take the webhook (error {Code}); trying again. 401 means that Telegram:Token is wrong or was revoked")]
    private partial void LogFailed(int code);
}
