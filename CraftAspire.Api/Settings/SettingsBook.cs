using CraftAspire.Api.Cache;
using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;
using ZiggyCreatures.Caching.Fusion;

namespace CraftAspire.Api.Settings;

/// <summary>The current settings, through the cache; a new version reaches every replica by the backplane, or by the end of a minute.</summary>
internal sealed class SettingsBook
{
    private const string Key = "settings";

    private static readonly FusionCacheEntryOptions Minute = new(TimeSpan.FromMinutes(1))
    {
        Size = 1,
        IsFailSafeEnabled = true,
        FailSafeMaxDuration = TimeSpan.FromDays(1),
    };

    private readonly IServiceScopeFactory _scopes;
    private readonly ConfirmedEntry<GameSettings> _entry;

    public SettingsBook(IFusionCache cache, IServiceScopeFactory scopes)
    {
        _scopes = scopes;
        _entry = new(cache, Key, Minute, ReadAsync, (stored, newest) => newest.Version > stored.Version);
    }

    public ValueTask<GameSettings> CurrentAsync(CancellationToken cancellationToken) => _entry.CurrentAsync(cancellationToken);

    /// <summary>Tells every replica of a version that was just published; nobody calls that off any more.</summary>
    public Task AnnounceAsync(GameSettings published) => _entry.AnnounceAsync(published);

    private async Task<GameSettings> ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<GameDbContext>();
        return GameSettings.Of(await database.GameSettings.AsNoTracking().OrderByDescending(row => row.Version).FirstAsync(cancellationToken));
    }
}
