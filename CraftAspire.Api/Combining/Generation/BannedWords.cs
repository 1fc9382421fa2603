using CraftAspire.Api.Cache;
using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;
using ZiggyCreatures.Caching.Fusion;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>The list that ships, and what moderators added to it, through the cache.</summary>
internal sealed class BannedWords
{
    private const string AddedKey = "banned-words";
    private const string HiddenKey = "hidden-names";

    private static readonly FusionCacheEntryOptions Minute = new(TimeSpan.FromMinutes(1)) { Size = 1, IsFailSafeEnabled = true };

    /// <summary>The list that ships.</summary>
    public static IReadOnlyList<string> Shipped { get; } = ReadShipped();

    private readonly IServiceScopeFactory _scopes;
    private readonly ConfirmedEntry<string[]> _added;
    private readonly ConfirmedEntry<string[]> _hidden;

    public BannedWords(IFusionCache cache, IServiceScopeFactory scopes)
    {
        _scopes = scopes;
        _added = new(cache, AddedKey, Minute, ReadAddedAsync, HasChanged);
        _hidden = new(cache, HiddenKey, Minute, ReadHiddenAsync, HasChanged);
    }

    public async ValueTask<BannedWordList> CurrentAsync(CancellationToken cancellationToken)
    {
        var added = await _added.CurrentAsync(cancellationToken);
        var hidden = await _hidden.CurrentAsync(cancellationToken);
        return new BannedWordList(Shipped.Concat(added), hidden);
    }

    /// <summary>Tells every replica which words moderators ban now; nobody calls that off any more.</summary>
    public async Task AnnounceAddedAsync() => await _added.AnnounceAsync(await ReadAddedAsync(CancellationToken.None));

    /// <summary>Tells every replica which elements are hidden now; nobody calls that off any more.</summary>
    public async Task AnnounceHiddenAsync() => await _hidden.AnnounceAsync(await ReadHiddenAsync(CancellationToken.None));

    private static bool HasChanged(string[] stored, string[] now) => !now.AsSpan().SequenceEqual(stored);

    private async Task<string[]> ReadAddedAsync(CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<GameDbContext>().BannedWords.OrderBy(banned => banned.Word).Select(banned => banned.Word).ToArrayAsync(cancellationToken);
    }

    // The name of a merged element is no bad answer: it means the one that stayed.
    private async Task<string[]> ReadHiddenAsync(CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<GameDbContext>().Elements
            .Where(element => element.HiddenAt != null && element.MergedIntoId == null)
            .OrderBy(element => element.Id)
            .Select(element => element.Key)
            .ToArrayAsync(cancellationToken);
    }

    private static string[] ReadShipped()
    {
        using var file = typeof(BannedWords).Assembly.GetManifestResourceStream("banned-words.txt")!;
        using var reader = new StreamReader(file);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] is not '#')];
    }
}
