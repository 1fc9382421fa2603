using CraftAspire.Bot.Commands;
using CraftAspire.Bot.Inbox;
using CraftAspire.Bot.Replicas;
using CraftAspire.Bot.Sending;
using CraftAspire.Bot.Telegram;
using Microsoft.Extensions.Options;
using Telegram.Bot.Exceptions;

namespace CraftAspire.Bot.Intake;

/// <summary>The bot's life: go on with what others left, receive, and on a stop let everything under way come to its end.</summary>
internal sealed class TelegramLoop(
    Presence presence,
    Ownership ownership,
    UpdateLanes lanes,
    OutboxSender sender,
    UpdatePolling polling,
    WebhookRegistration webhook,
    BotIdentity identity,
    CommandMenu menu,
    IOptions<TelegramOptions> options,
    TimeProvider time) : BackgroundService
{
    // Together below the host's own limit of 30 s.
    private static readonly TimeSpan TurnsMayTake = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan SendingMayTake = TimeSpan.FromSeconds(8);

    private readonly CancellationTokenSource leave = new();
    private Task living = Task.CompletedTask;
    private volatile bool isStopping;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        isStopping = true;
        await base.StopAsync(cancellationToken);
        await lanes.Drain(TurnsMayTake);
        await sender.Drain(SendingMayTake);
        // Up to here the chats are this process's; now they are free.
        await leave.CancelAsync();
        await living;
    }

    public override void Dispose()
    {
        leave.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        living = presence.Run(LookAround, leave.Token);
        await presence.Settled.WaitAsync(stoppingToken);
        var introduced = Introduce(stoppingToken);
        if (options.Value.WebhookUrl is { } address) await webhook.Keep(address, stoppingToken);
        else await polling.Run(stoppingToken);
        await introduced;
    }

    /// <summary>A process that stops takes nothing new: what is left for it goes to the others when it is gone.</summary>
    private Task LookAround(bool isFull, CancellationToken stop) => isStopping ? Task.CompletedTask : ownership.LookAround(isFull, lanes.Resume, stop);

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
}
