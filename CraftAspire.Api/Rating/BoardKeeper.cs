namespace CraftAspire.Api.Rating;

/// <summary>
/// Keeps the boards of the cache up to date with the database: a missing one is made, an older one is told what was paid since. Asked
/// by readers, so a board that nobody looks at costs nothing.
/// </summary>
internal sealed class BoardKeeper(IServiceScopeFactory scopes, CacheBoard board) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Returns when the board holds all that was paid before this call.</summary>
    public async Task CatchUpAsync(Season season, CancellationToken cancellationToken)
    {
        // One at a time in a process, or a cold board would be made as often as there are readers. Replicas may do it at once.
        await _one.WaitAsync(cancellationToken);
        try
        {
            var horizon = await board.HorizonAsync(season);
            await using var scope = scopes.CreateAsyncScope();
            var (totals, next) = await scope.ServiceProvider.GetRequiredService<PointBook>().PaidSinceAsync(season, horizon, cancellationToken);

            // An older transaction may hold the horizon where it is while others commit above it.
            if (next != horizon || totals.Count > 0)
                await board.TakeAsync(season, totals, next);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
