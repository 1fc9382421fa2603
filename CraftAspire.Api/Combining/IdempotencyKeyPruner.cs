using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Combining;

/// <summary>Forgets stored answers after 48 hours. Every replica does; what one has deleted the others do not find.</summary>
internal sealed partial class IdempotencyKeyPruner(IServiceScopeFactory scopes, TimeProvider time, ILogger<IdempotencyKeyPruner> logger) : BackgroundService
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(48);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>Deletes what has expired by now; returns how many rows.</summary>
    public async Task<int> PruneAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var expired = time.GetUtcNow() - Kept;
        return await scope.ServiceProvider.GetRequiredService<GameDbContext>().IdempotencyKeys
            .Where(answer => answer.CreatedAt < expired)
            .ExecuteDeleteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                LogPruned(await PruneAsync(stoppingToken));
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Debug, "Forgot {Count} stored answers")]
    private partial void LogPruned(int count);

    [LoggerMessage(LogLevel.Warning, "Could not forget expired answers ({Failure}); trying again in ten minutes")]
    private partial void LogFailed(string failure);
}
