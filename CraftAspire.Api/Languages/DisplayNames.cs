using CraftAspire.Api.Cache;
using CraftAspire.Api.Data;
using CraftAspire.Api.Game;
using Microsoft.EntityFrameworkCore;
using ZiggyCreatures.Caching.Fusion;

namespace CraftAspire.Api.Languages;

/// <summary>Reads the names that ship and those that moderators gave, through the cache.</summary>
internal sealed class DisplayNames
{
    private const string File = "element-names.txt";

    private static readonly FusionCacheEntryOptions Minute = new(TimeSpan.FromMinutes(1)) { Size = 1, IsFailSafeEnabled = true };

    private static readonly IReadOnlyList<DisplayName> Shipped = ReadShipped();

    private readonly IServiceScopeFactory _scopes;
    private readonly ConfirmedEntry<DisplayName[]> _given;
    private Current _current = new([], new DisplayNameList(Shipped));

    public DisplayNames(IFusionCache cache, IServiceScopeFactory scopes)
    {
        _scopes = scopes;
        _given = new(
            cache,
            CacheKey.Of<DisplayName[]>("element-names"),
            Minute,
            ReadGivenAsync,
            (stored, now) => !now.AsSpan().SequenceEqual(stored));
    }

    /// <summary>The names that count now. The list is built once per change: the cache returns the same array until then.</summary>
    public async ValueTask<DisplayNameList> CurrentAsync(CancellationToken cancellationToken)
    {
        var given = await _given.CurrentAsync(cancellationToken);
        if (_current is var current && current.Given != given)
            _current = current = new Current(given, new DisplayNameList(Shipped.Concat(given)));
        return current.List;
    }

    /// <summary>Tells every replica the names that moderators gave. It cannot be cancelled: the change is committed.</summary>
    public async Task AnnounceAsync() => await _given.AnnounceAsync(await ReadGivenAsync(CancellationToken.None));

    private async Task<DisplayName[]> ReadGivenAsync(CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<GameDbContext>().ElementNames
            .OrderBy(given => given.Key)
            .ThenBy(given => given.Language)
            .Select(given => new DisplayName(given.Key, given.Language, given.Name))
            .ToArrayAsync(cancellationToken);
    }

    private static IReadOnlyList<DisplayName> ReadShipped()
    {
        using var file = typeof(DisplayNames).Assembly.GetManifestResourceStream(File)!;
        using var reader = new StreamReader(file);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => line[0] is not '#')
                .Select(line => line.Split('|'))
                .SelectMany(parts => DisplayLanguage.All.Zip(
                    parts.Skip(1), (language, name) => new DisplayName(ElementKey.Of(parts[0]), language, name))),
        ];
    }

    private sealed record Current(DisplayName[] Given, DisplayNameList List);
}
