using CraftAspire.Bot.Telegram.Sending;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Bot.Durability;

/// <summary>
/// Lets go of what is no longer needed: finished updates after 48 hours (Telegram redelivers for 24 at most, and its numbers
/// start anew after an idle week), and the rates of chats that rest.
/// </summary>
internal sealed partial class Pruning(BotDatabase database, Throttle throttle, TimeProvider time, ILogger<Pruning> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Kept = TimeSpan.FromHours(48);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        do
        {
            throttle.DropRested();
            try
            {
                await Prune(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private Task<int> Prune(CancellationToken stop)
    {
        var oldest = time.GetUtcNow() - Kept;
        return database.QueryAsync(async context =>
            await context.Inbox.Where(row => row.ReceivedAt < oldest && row.FinishedAt != null).ExecuteDeleteAsync(stop)
            + await context.Outbox.Where(row => row.GivenUpAt < oldest).ExecuteDeleteAsync(stop));
    }

    [LoggerMessage(LogLevel.Warning, "Old rows could not be pruned ({Error}); the next round tries again")]
    private partial void LogFailed(string error);
}
