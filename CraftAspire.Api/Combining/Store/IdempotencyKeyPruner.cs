using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Combining.Store;

/// <summary>Deletes stored answers after 48 hours. Every replica does it; a second delete finds no rows.</summary>
internal sealed partial class IdempotencyKeyPruner(
    IServiceScopeFactory scopes, TimeProvider time, ILogger<IdempotencyKeyPruner> logger) : BackgroundService
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(48);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>Deletes expired answers and returns their number.</summary>
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
                LogFailed(failure.GetType().Name, (int)Pause.TotalMinutes);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Debug, "Deleted {Count} expired idempotency keys")]
    private partial void LogPruned(int count);

    [LoggerMessage(LogLevel.Warning, "Expired idempotency keys could not be deleted ({Failure}); the next try is in {Minutes} minutes")]
    private partial void LogFailed(string failure, int minutes);
}

internal static class CombineStoreSetup
{
    public static void AddCombineStore(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CombineStatement>();
        builder.Services.AddSingleton<CombineBatcher>();
        builder.Services.AddScoped<RecipeWriter>();
        builder.Services.AddHostedService<IdempotencyKeyPruner>();
    }
}
