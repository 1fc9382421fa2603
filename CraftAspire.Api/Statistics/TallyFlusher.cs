using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CraftAspire.Api.Statistics;

/// <summary>
/// Writes the tally's counts to the database every few seconds and when the process stops. A killed process loses the counts since the last
/// write: the statistics may miss a combination, the game itself never does.
/// </summary>
internal sealed partial class TallyFlusher(
    CombinationTally tally,
    IServiceScopeFactory scopes,
    IOptions<StatisticsOptions> options,
    TimeProvider time,
    ILogger<TallyFlusher> logger) : BackgroundService
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
            LogLost((int)Farewell.TotalSeconds, failure);
        }
    }

    /// <summary>
    /// Writes the counts so far. A batch that could not be written stays the same batch and is written first the next time.
    /// </summary>
    internal async Task WriteAsync(CancellationToken cancellationToken)
    {
        while ((_unwritten ??= tally.Take()) is { } counts)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<StatisticsWriter>().AddAsync(counts, cancellationToken);
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
                LogFailed(options.Value.FlushSeconds, failure);
            }
        }
    }

    private async Task PruneAsync(CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() - _pruned < TimeSpan.FromHours(1))
            return;

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StatisticsWriter>().PruneAsync(cancellationToken);
        _pruned = time.GetUtcNow();
    }

    [LoggerMessage(LogLevel.Warning, "Statistics could not be written; the next try is in {Seconds} s (setting Statistics:FlushSeconds)")]
    private partial void LogFailed(double seconds, Exception failure);

    [LoggerMessage(LogLevel.Warning, "The last statistics of this process are lost: the database did not take them within {Seconds} s")]
    private partial void LogLost(int seconds, Exception failure);
}

/// <summary>Section <c>Statistics</c>.</summary>
public sealed class StatisticsOptions
{
    /// <summary>Seconds between two writes, and what a killed process may lose; 0.1–300.</summary>
    [Range(0.1, 300)] public double FlushSeconds { get; init; } = 5;
}
