using Microsoft.Extensions.Options;

namespace CraftAspire.Api.Statistics;

/// <summary>
/// Brings what the tally counted into the database every few seconds and at the end of the process. A process that is killed loses
/// what it counted since the last time: a combination's hour may miss it, the game itself never does.
/// </summary>
internal sealed partial class TallyKeeper(
    CombinationTally tally, IServiceScopeFactory scopes, IOptions<StatisticsOptions> options, TimeProvider time, ILogger<TallyKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);
    private Counts? _unwritten;
    private DateTimeOffset _pruned;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Farewell);
        try
        {
            await WriteAsync(limit.Token);
        }
        catch (Exception failure)
        {
            LogLost(failure);
        }
    }

    /// <summary>Writes what was counted so far. What could not be written is kept and written first the next time, as the same batch.</summary>
    internal async Task WriteAsync(CancellationToken cancellationToken)
    {
        while ((_unwritten ??= tally.Take()) is { } counts)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<StatisticsBook>().AddAsync(counts, cancellationToken);
            _unwritten = null;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.FlushSeconds), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await WriteAsync(stoppingToken);
                await PruneAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure);
            }
        }
    }

    private async Task PruneAsync(CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() - _pruned < TimeSpan.FromHours(1))
            return;

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StatisticsBook>().PruneAsync(cancellationToken);
        _pruned = time.GetUtcNow();
    }

    [LoggerMessage(LogLevel.Warning, "Counts could not be written; they are kept for the next round")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(LogLevel.Warning, "The last counts of this process could not be written")]
    private partial void LogLost(Exception failure);
}
