using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace CraftAspire.Bot.Telegram.Receiving;

/// <summary>
/// Registers the webhook, with retries, and checks it once a minute: another program with this token may remove it, and without a poll
/// only this check notices a revoked token.
/// </summary>
internal sealed partial class WebhookRegistration(
    ITelegramBotClient telegram,
    IOptions<TelegramOptions> options,
    TelegramHealth health,
    TimeProvider time,
    ILogger<WebhookRegistration> log)
{
    public async Task KeepAsync(Uri address, CancellationToken cancellationToken)
    {
        var target = new Uri(address, WebhookEndpoint.Path).ToString();
        var backoff = new Backoff(time);
        var isSet = false;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                if (!isSet) await SetAsync(target, cancellationToken);
                health.Recovered();
                backoff.Reset();
                await backoff.WaitAsync(TimeSpan.FromSeconds(options.Value.WebhookCheckSeconds), cancellationToken);
                isSet = (await telegram.GetWebhookInfo(cancellationToken)).Url == target;
                if (!isSet) LogGone();
            }
            catch (Exception error) when (error is RequestException or OperationCanceledException)
            {
                if (cancellationToken.IsCancellationRequested) return;
                Report(error);
                await backoff.WaitAsync(null, cancellationToken);
            }
        }
    }

    private async Task SetAsync(string target, CancellationToken cancellationToken)
    {
        await telegram.SetWebhook(
            target, allowedUpdates: UpdateKinds.Wanted, secretToken: options.Value.WebhookSecret, cancellationToken: cancellationToken);
        LogSet();
    }

    private void Report(Exception error)
    {
        var code = error is ApiRequestException api ? api.ErrorCode : 0;
        health.Report(code is 401 or 404 ? TelegramHealth.TokenRefused : "Telegram did not take the webhook.");
        LogFailed(code);
    }

    [LoggerMessage(LogLevel.Information, "Telegram posts updates to this bot's public address")]
    private partial void LogSet();

    [LoggerMessage(LogLevel.Warning, "The webhook is gone: another program uses the same bot token. It is set again")]
    private partial void LogGone();

    [LoggerMessage(
        LogLevel.Error,
        "Telegram refused the webhook (error {Code}); the bot retries. 401 means that Telegram:Token is wrong or revoked")]
    private partial void LogFailed(int code);
}
