using CraftAspire.Bot.Telegram.Sending;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Bot.Durability;

/// <summary>
/// Lets go of what is no longer needed: finished updates after 48 hours (Telegram redelivers for 24 at most, and its numbers
/// start anew after an idle week), updates that nobody could finish after a week, what somebody searched for after two days, chats that
/// were silent for a year, and the rates of chats that rest.
/// </summary>
internal sealed partial class Pruning(BotDatabase database, Throttle throttle, TimeProvider time, ILogger<Pruning> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Kept = TimeSpan.FromHours(48);
    private static readonly TimeSpan Tried = TimeSpan.FromDays(7);
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    // A new version, so that a turn that began with the search does not bring it back.
    private const string ForgetSearches = """
        update chats
        set state = jsonb_set(
                state::jsonb #- '{Board,Search}' #- '{Board,Cursor}' #- '{Board,Before}', '{Board,Suggestions}', '[]', false)::text,
            version = version + 1
        where updated_at < $1
          and (state::jsonb -> 'Board' ? 'Search' or state::jsonb #> '{Board,Suggestions}' <> '[]')
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        do
        {
            throttle.DropRested();
            try
            {
                await PruneAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task PruneAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (oldest, tried, remembered) = (now - Kept, now - Tried, now - Remembered);
        await database.QueryAsync(async context =>
            await context.Inbox.Where(row => row.ReceivedAt < oldest && row.FinishedAt != null).ExecuteDeleteAsync(cancellationToken)
            + await context.Inbox.Where(row => row.ReceivedAt < tried).ExecuteDeleteAsync(cancellationToken)
            + await context.Outbox.Where(row => row.GivenUpAt < oldest || row.CreatedAt < tried).ExecuteDeleteAsync(cancellationToken)
            + await context.Chats.Where(row => row.UpdatedAt < remembered).ExecuteDeleteAsync(cancellationToken));
        await database.ExecuteAsync([Sql.Command(ForgetSearches, oldest)], cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "Old rows could not be deleted ({Error}); the next round retries")]
    private partial void LogFailed(string error);
}
