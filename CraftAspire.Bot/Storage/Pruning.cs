using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Replicas;
using CraftAspire.Bot.Sending;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Bot.Storage;

/// <summary>
/// Lets go of what is no longer needed: finished updates after 48 hours (Telegram redelivers for 24 at most, and its numbers
/// start anew after an idle week), and chats and rates that rest.
/// </summary>
internal sealed partial class Pruning(BotDatabase database, ChatStore chats, Ownership ownership, Throttle throttle, TimeProvider time, ILogger<Pruning> log) : BackgroundService
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
                if (chats.Idle() is { Length: > 0 } idle) await ownership.GiveBack(idle, stoppingToken);
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
        return database.Query(async context =>
            await context.Inbox.Where(row => row.ReceivedAt < oldest && row.FinishedAt != null).ExecuteDeleteAsync(stop)
            + await context.Outbox.Where(row => row.GivenUpAt < oldest).ExecuteDeleteAsync(stop));
    }

    [LoggerMessage(LogLevel.Warning, "Old rows could not be pruned ({Error}); the next round tries again")]
    private partial void LogFailed(string error);
}
