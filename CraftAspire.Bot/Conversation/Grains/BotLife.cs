using CraftAspire.Bot.Telegram;
using CraftAspire.Bot.Telegram.Receiving;
using CraftAspire.Bot.Telegram.Sending;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Conversation.Grains;

/// <summary>
/// Keeps the standing grains alive from this process, and lets running work finish when the process stops.
/// </summary>
internal sealed partial class BotLife(
    IGrainFactory grains,
    IClusterMembershipService cluster,
    LivingChats living,
    WebhookRegistration webhook,
    BotIdentity identity,
    CommandMenu menu,
    Throttle throttle,
    BoardInvalidation invalidation,
    IOptions<TelegramOptions> options,
    TimeProvider time,
    ILogger<BotLife> log) : BackgroundService
{
    // Below the host's own limit of 30 s.
    private static readonly TimeSpan DrainsWithin = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await living.DrainAsync(DrainsWithin);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        IntroduceAsync(stoppingToken),
        StandAsync(stoppingToken),
        WatchClusterAsync(stoppingToken),
        options.Value.WebhookUrl is { } address ? webhook.KeepAsync(address, stoppingToken) : Task.CompletedTask);

    private async Task StandAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        do
        {
            try
            {
                if (options.Value.WebhookUrl is null) await grains.GetGrain<IPollingGrain>(0).Stand();
                await grains.GetGrain<IDueGrain>(0).Stand();
                invalidation.NoteElsewhere(await grains.GetGrain<IRecoveryGrain>(0).LatestWithdrawal(invalidation.Latest));
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                LogNotStanding(error.GetType().Name);
            }
        }
        while (await NextAsync(timer, cancellationToken));
    }

    /// <summary>Recovers a lost process's work at once and shares Telegram's rate among the remaining processes.</summary>
    private async Task WatchClusterAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var members in cluster.MembershipUpdates.WithCancellation(cancellationToken))
            {
                throttle.Replicas = members.Members.Values.Count(member => member.Status is SiloStatus.Active);
                try
                {
                    await grains.GetGrain<IRecoveryGrain>(0).Look();
                }
                catch (Exception error) when (!cancellationToken.IsCancellationRequested)
                {
                    // The grain's own next look is near.
                    LogNotStanding(error.GetType().Name);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Told to stop.
        }
    }

    /// <summary>
    /// Learns the bot's name and publishes its menu, and retries until Telegram answers. Receiving does not wait for that.
    /// </summary>
    private async Task IntroduceAsync(CancellationToken cancellationToken)
    {
        var backoff = new Backoff(time);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await identity.LearnAsync(cancellationToken);
                await menu.PublishAsync(cancellationToken);
                return;
            }
            catch (Exception error)
            {
                if (cancellationToken.IsCancellationRequested) return;
                LogNotIntroduced(ErrorTrace.Of(error));
                await backoff.WaitAsync(null, cancellationToken);
            }
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The command menu could not be published; trying again: {Error}")]
    private partial void LogNotIntroduced(string error);

    [LoggerMessage(LogLevel.Warning, "A standing grain could not be reached ({Error}); the bot retries")]
    private partial void LogNotStanding(string error);
}
