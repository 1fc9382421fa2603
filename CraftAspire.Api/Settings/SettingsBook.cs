using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using ZiggyCreatures.Caching.Fusion;

namespace CraftAspire.Api.Settings;

/// <summary>The current settings, through the cache; a new version reaches every replica by the backplane, or by the end of a minute.</summary>
internal sealed class SettingsBook(IFusionCache cache, IServiceScopeFactory scopes, TimeProvider time)
{
    private const string Key = "settings";

    private static readonly FusionCacheEntryOptions Minute = new(TimeSpan.FromMinutes(1))
    {
        Size = 1,
        IsFailSafeEnabled = true,
        FailSafeMaxDuration = TimeSpan.FromDays(1),
    };

    public ValueTask<GameSettings> CurrentAsync(CancellationToken cancellationToken) =>
        cache.GetOrSetAsync<GameSettings>(Key, (_, token) => ReadAsync(token), Minute, token: cancellationToken);

    /// <summary>Makes <paramref name="settings"/> the current version, whatever version number it says, and returns it with its own.</summary>
    public async Task<GameSettings> PublishAsync(GameSettings settings, long? byPlayerId, string reason, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<GameDbContext>();

        var version = await database.GameSettings.MaxAsync(row => row.Version, cancellationToken) + 1;
        var row = new GameSettingsRow
        {
            Version = version,
            SystemPrompt = settings.SystemPrompt,
            Examples = settings.Examples,
            Model = settings.Model,
            Temperature = settings.Temperature,
            Retries = settings.Retries,
            MaxWords = settings.MaxWords,
            MaxLength = settings.MaxLength,
            CreatedById = byPlayerId,
            CreatedAt = time.GetUtcNow(),
            Reason = reason,
        };

        // Two who publish at once take the same number; the primary key refuses the second.
        database.GameSettings.Add(row);
        await database.SaveChangesAsync(cancellationToken);

        var published = View(row);
        await cache.SetAsync(Key, published, Minute, token: cancellationToken);
        return published;
    }

    private async Task<GameSettings> ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<GameDbContext>();
        return View(await database.GameSettings.AsNoTracking().OrderByDescending(row => row.Version).FirstAsync(cancellationToken));
    }

    private static GameSettings View(GameSettingsRow row) =>
        new(row.Version, row.SystemPrompt, row.Examples, row.Model, row.Temperature, row.Retries, row.MaxWords, row.MaxLength);
}
