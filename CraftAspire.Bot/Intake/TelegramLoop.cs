using CraftAspire.Bot.Commands;
using CraftAspire.Bot.Inbox;
using CraftAspire.Bot.Outbox;
using CraftAspire.Bot.Sending;
using CraftAspire.Bot.Telegram;
using Microsoft.Extensions.Options;
using Telegram.Bot.Exceptions;

namespace CraftAspire.Bot.Intake;

/// <summary>The bot's life: finish what an earlier process left, receive, and on a stop let everything under way come to its end.</summary>
internal sealed partial class TelegramLoop(
    InboxClaims inbox,
    OutboxRows outbox,
    UpdateLanes lanes,
    OutboxSender sender,
    UpdatePolling polling,
    WebhookRegistration webhook,
    BotIdentity identity,
    CommandMenu menu,
    IOptions<TelegramOptions> options,
    TimeProvider time,
    ILogger<TelegramLoop> log) : BackgroundService
{
    // Together below the host's own limit of 30 s.
    private static readonly TimeSpan TurnsMayTake = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan SendingMayTake = TimeSpan.FromSeconds(8);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await lanes.Drain(TurnsMayTake);
        await sender.Drain(SendingMayTake);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Resume(stoppingToken);
        var introduced = Introduce(stoppingToken);
        if (options.Value.WebhookUrl is { } address) await webhook.Keep(address, stoppingToken);
        else await polling.Run(stoppingToken);
        await introduced;
    }

    /// <summary>What was queued goes out first, so that nobody reads the second answer before the first.</summary>
    private async Task Resume(CancellationToken stop)
    {
        var backoff = new Backoff(time);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var unsent = await outbox.Unsent(stop);
                var unfinished = await inbox.Unfinished(stop);
                foreach (var item in unsent) sender.Enqueue(item);
                foreach (var row in unfinished) lanes.Enqueue(UpdateReader.Restore(row.UpdateId, row.ChatId, row.Kind, row.Payload ?? "null", row.TraceParent));
                if (unsent.Count + unfinished.Count > 0) LogResumed(unfinished.Count, unsent.Count);
                return;
            }
            catch (Exception error) when (!stop.IsCancellationRequested)
            {
                LogDatabaseAway(error.GetType().Name);
                await backoff.Wait(null, stop);
            }
        }
    }

    /// <summary>Learns the bot's name and publishes its menu, whenever Telegram is ready for it. Receiving does not wait for that.</summary>
    private async Task Introduce(CancellationToken stop)
    {
        var backoff = new Backoff(time);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await identity.Learn(stop);
                await menu.Publish(stop);
                return;
            }
            catch (Exception error) when (error is RequestException or OperationCanceledException)
            {
                await backoff.Wait(null, stop);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Goes on where the last process ended: {Updates} updates to answer, {Messages} messages to send")]
    private partial void LogResumed(int updates, int messages);

    [LoggerMessage(LogLevel.Warning, "The bot's database does not answer ({Error}); nothing is received until it does")]
    private partial void LogDatabaseAway(string error);
}
