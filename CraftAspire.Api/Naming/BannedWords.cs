using CraftAspire.Api.Cache;
using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;
using ZiggyCreatures.Caching.Fusion;

namespace CraftAspire.Api.Naming;

/// <summary>Reads the shipped banned words and those that moderators added, through the cache.</summary>
internal sealed class BannedWords
{
    private static readonly FusionCacheEntryOptions Minute = new(TimeSpan.FromMinutes(1)) { Size = 1, IsFailSafeEnabled = true };

    /// <summary>The list that ships.</summary>
    public static IReadOnlyList<string> Shipped { get; } = ReadShipped();

    private readonly IServiceScopeFactory _scopes;
    private readonly ConfirmedEntry<string[]> _added;
    private readonly ConfirmedEntry<string[]> _hidden;
    private Current _current = new([], [], new BannedWordList(Shipped));

    public BannedWords(IFusionCache cache, IServiceScopeFactory scopes)
    {
        _scopes = scopes;
        _added = new(cache, CacheKey.Of<string[]>("banned-words"), Minute, ReadAddedAsync, HasChanged);
        _hidden = new(cache, CacheKey.Of<string[]>("hidden-names"), Minute, ReadHiddenAsync, HasChanged);
    }

    /// <summary>The list that counts now. It is built once per change: the cache returns the same arrays until then.</summary>
    public async ValueTask<BannedWordList> CurrentAsync(CancellationToken cancellationToken)
    {
        var added = await _added.CurrentAsync(cancellationToken);
        var hidden = await _hidden.CurrentAsync(cancellationToken);
        if (_current is var current && (current.Added != added || current.Hidden != hidden))
            _current = current = new Current(added, hidden, new BannedWordList(Shipped.Concat(added), hidden));
        return current.List;
    }

    /// <summary>Tells every replica the words that moderators ban now. It cannot be cancelled: the change is committed.</summary>
    public async Task AnnounceAddedAsync() => await _added.AnnounceAsync(await ReadAddedAsync(CancellationToken.None));

    /// <summary>Tells every replica the elements that are hidden now. It cannot be cancelled: the change is committed.</summary>
    public async Task AnnounceHiddenAsync() => await _hidden.AnnounceAsync(await ReadHiddenAsync(CancellationToken.None));

    private static bool HasChanged(string[] stored, string[] now) => !now.AsSpan().SequenceEqual(stored);

    private async Task<string[]> ReadAddedAsync(CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<GameDbContext>().BannedWords
            .OrderBy(banned => banned.Word)
            .Select(banned => banned.Word)
            .ToArrayAsync(cancellationToken);
    }

    // The name of a merged element is a good answer: it means the element that stayed.
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
        const StringSplitOptions Clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        return [.. ((string[])["en", "ru", "kk"]).SelectMany(language =>
        {
            using var file = typeof(BannedWords).Assembly.GetManifestResourceStream($"banned-words.{language}.txt")!;
            using var reader = new StreamReader(file);
            return reader.ReadToEnd().Split('\n', Clean).Where(line => line[0] is not '#');
        })];
    }

    private sealed record Current(string[] Added, string[] Hidden, BannedWordList List);
}

internal static class NamingSetup
{
    public static void AddNaming(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<BannedWords>();
}
