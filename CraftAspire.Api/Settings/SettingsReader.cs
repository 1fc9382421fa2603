using CraftAspire.Api.Cache;
using CraftAspire.Api.Data;
using CraftAspire.Api.Game;
using Microsoft.EntityFrameworkCore;
using ZiggyCreatures.Caching.Fusion;

namespace CraftAspire.Api.Settings;

/// <summary>
/// Reads the current settings through the cache. A new version reaches every replica by the backplane, at the latest after a minute.
/// </summary>
internal sealed class SettingsReader
{
    private static readonly FusionCacheEntryOptions Minute = new(TimeSpan.FromMinutes(1))
    {
        Size = 1,
        IsFailSafeEnabled = true,
        FailSafeMaxDuration = TimeSpan.FromDays(1),
    };

    private readonly IServiceScopeFactory _scopes;
    private readonly ConfirmedEntry<GameSettings> _entry;

    public SettingsReader(IFusionCache cache, IServiceScopeFactory scopes)
    {
        _scopes = scopes;
        _entry = new(cache, CacheKey.Of<GameSettings>("settings"), Minute, ReadAsync, (stored, newest) => newest.Version > stored.Version);
    }

    public ValueTask<GameSettings> CurrentAsync(CancellationToken cancellationToken) => _entry.CurrentAsync(cancellationToken);

    /// <summary>Tells every replica about a published version. It cannot be cancelled: the version is committed.</summary>
    public Task AnnounceAsync(GameSettings published) => _entry.AnnounceAsync(published);

    private async Task<GameSettings> ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<GameDbContext>();
        var newest = await database.GameSettings.AsNoTracking().OrderByDescending(row => row.Version).FirstAsync(cancellationToken);
        return newest.ToSettings();
    }
}

internal static class SettingsSetup
{
    public static void AddSettings(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<SettingsReader>();
}
