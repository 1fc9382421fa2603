using ZiggyCreatures.Caching.Fusion;

namespace CraftAspire.Api.Cache;

/// <summary>
/// Caches a value of the database without losing a change between its read and its store: every writer of the cache reads the database
/// again afterwards. The last writer has read after every earlier change, and a later change makes its own writer.
/// </summary>
/// <param name="read">Reads the current value.</param>
/// <param name="isOutdatedBy">Tells whether a newer value must replace the stored one.</param>
internal sealed class ConfirmedEntry<T>(
    IFusionCache cache,
    string key,
    FusionCacheEntryOptions options,
    Func<CancellationToken, Task<T>> read,
    Func<T, T, bool> isOutdatedBy) where T : class
{
    public async ValueTask<T> CurrentAsync(CancellationToken cancellationToken)
    {
        T? stored = null;
        var known = await cache.GetOrSetAsync<T>(key, async (_, token) => stored = await read(token), options, token: cancellationToken);
        return stored is null ? known : await ConfirmAsync(stored, cancellationToken);
    }

    /// <summary>Tells every replica about a committed change. It cannot be cancelled.</summary>
    public async Task AnnounceAsync(T changed)
    {
        await cache.SetAsync(key, changed, options);
        await ConfirmAsync(changed, CancellationToken.None);
    }

    private async Task<T> ConfirmAsync(T stored, CancellationToken cancellationToken)
    {
        while (await read(cancellationToken) is var now && isOutdatedBy(stored, now))
            await cache.SetAsync(key, stored = now, options, token: cancellationToken);
        return stored;
    }
}
