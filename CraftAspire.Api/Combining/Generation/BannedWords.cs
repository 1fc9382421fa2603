using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;
using ZiggyCreatures.Caching.Fusion;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>The list that ships, and what moderators added to it, through the cache.</summary>
internal sealed class BannedWords(IFusionCache cache, IServiceScopeFactory scopes)
{
    /// <summary>Under this key the cache holds the added words; whoever changes them removes it, and every replica reads anew.</summary>
    public const string CacheKey = "banned-words";

    private static readonly FusionCacheEntryOptions Minute = new(TimeSpan.FromMinutes(1)) { Size = 1, IsFailSafeEnabled = true };

    /// <summary>The list that ships.</summary>
    public static IReadOnlyList<string> Shipped { get; } = ReadShipped();


    public async ValueTask<BannedWordList> CurrentAsync(CancellationToken cancellationToken)
    {
        var added = await cache.GetOrSetAsync<string[]>(CacheKey, (_, token) => ReadAddedAsync(token), Minute, token: cancellationToken);
        return new BannedWordList(Shipped.Concat(added));
    }

    private async Task<string[]> ReadAddedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<GameDbContext>().BannedWords.Select(banned => banned.Word).ToArrayAsync(cancellationToken);
    }

    private static string[] ReadShipped()
    {
        using var file = typeof(BannedWords).Assembly.GetManifestResourceStream("banned-words.txt")!;
        using var reader = new StreamReader(file);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] is not '#')];
    }
}
