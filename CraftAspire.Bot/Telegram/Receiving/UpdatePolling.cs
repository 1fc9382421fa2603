using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace CraftAspire.Bot.Telegram.Receiving;

/// <summary>
/// The bot's own loop around getUpdates. The library's has no backoff, lets one bad update block the rest and does not
/// confirm its last answer.
/// </summary>
internal sealed partial class UpdatePolling(
    ITelegramBotClient telegram,
    IUpdateReceiver receiver,
    TelegramHealth health,
    IOptions<TelegramOptions> options,
    TimeProvider time,
    ILogger<UpdatePolling> log)
{
    private static readonly TimeSpan ConfirmWithin = TimeSpan.FromSeconds(3);

    /// <summary>Polls until told to stop, through every error that Telegram or the network has.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        long offset = 0;
        var backoff = new Backoff(time);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var arrived = await telegram.SendRequest(
                    new PollRequest { Offset = offset, Timeout = options.Value.PollSeconds }, cancellationToken);
                health.Recovered();
                backoff.Reset();
                if (await receiver.ReceiveAsync(arrived, cancellationToken) is { } last) offset = last + 1;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception error)
            {
                var pause = await SurviveAsync(error, cancellationToken);
                await backoff.WaitAsync(pause, cancellationToken);
            }
        }

        await ConfirmAsync(offset);
    }

    private async Task<TimeSpan?> SurviveAsync(Exception error, CancellationToken cancellationToken)
    {
        switch (error)
        {
            case ApiRequestException { ErrorCode: 401 or 404 }:
                health.Report(TelegramHealth.TokenRefused);
                LogRefused();
                return null;
            case ApiRequestException { ErrorCode: 409 } conflict when conflict.Message.Contains(
                "webhook is active", StringComparison.Ordinal):
                LogWebhookActive();
                await DropWebhookAsync(cancellationToken);
                return null;
            case ApiRequestException { ErrorCode: 409 }:
                health.Report("Another program polls with the same bot token.");
                LogRival();
                return null;
            case ApiRequestException { ErrorCode: 429, Parameters.RetryAfter: { } seconds }:
                return TimeSpan.FromSeconds(seconds);
            default:
                LogUnreachable(error.GetType().Name);
                return null;
        }
    }

    private async Task DropWebhookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await telegram.DeleteWebhook(cancellationToken: cancellationToken);
        }
        catch (RequestException error)
        {
            LogUnreachable(error.GetType().Name);
        }
    }

    /// <summary>Tells Telegram that the last answer was taken, so that the next start is not handed it again.</summary>
    private async Task ConfirmAsync(long offset)
    {
        if (offset == 0) return;
        using var limit = new CancellationTokenSource(ConfirmWithin, time);
        try
        {
            await telegram.SendRequest(new PollRequest { Offset = offset, Limit = 1, Timeout = 0 }, limit.Token);
        }
        catch (Exception error) when (error is RequestException or OperationCanceledException)
        {
            // The inbox has claimed updates that come again.
            LogUnreachable(error.GetType().Name);
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "Telegram refuses the bot token: it is wrong or revoked. "
        + "The bot receives nothing until Telegram accepts it, or the bot restarts with another Telegram:Token")]
    private partial void LogRefused();

    [LoggerMessage(LogLevel.Warning, "A webhook was still set for this bot; it is removed, because this instance polls")]
    private partial void LogWebhookActive();

    [LoggerMessage(LogLevel.Warning, "Another program polls with the same bot token; only one may")]
    private partial void LogRival();

    [LoggerMessage(LogLevel.Warning, "Updates could not be received: Telegram or the database does not answer ({Error}); polling retries")]
    private partial void LogUnreachable(string error);
}
