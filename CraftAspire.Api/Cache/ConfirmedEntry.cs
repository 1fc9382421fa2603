using ZiggyCreatures.Caching.Fusion;

namespace CraftAspire.Api.Cache;

/// <summary>
/// What the database says, through the cache, so that no change is lost between reading and storing: whoever stores looks again. The last to
/// store has looked after every change before it, and whoever makes a later one stores it.
/// </summary>
/// <param name="read">Reads what the database says now.</param>
/// <param name="isOutdatedBy">Whether what is stored must give way to what was read after it.</param>
internal sealed class ConfirmedEntry<T>(
    IFusionCache cache, string key, FusionCacheEntryOptions options, Func<CancellationToken, Task<T>> read, Func<T, T, bool> isOutdatedBy) where T : class
{
    public async ValueTask<T> CurrentAsync(CancellationToken cancellationToken)
    {
        T? stored = null;
        var known = await cache.GetOrSetAsync<T>(key, async (_, token) => stored = await read(token), options, token: cancellationToken);
        return stored is null ? known : await ConfirmAsync(stored, cancellationToken);
    }

    /// <summary>Tells every replica of a change that is committed; nobody calls that off any more.</summary>
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
