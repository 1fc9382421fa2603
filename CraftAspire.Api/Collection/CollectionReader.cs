using CraftAspire.Api.Data;
using CraftAspire.Api.Languages;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Collection;

/// <summary>Reads a session's elements page by page.</summary>
internal sealed class CollectionReader(GameDbContext database, DisplayNames displayNames)
{
    /// <summary>A page in the order asked for.</summary>
    public async Task<Page<CollectionItem>> ListAsync(
        long sessionId, CollectionSort sort, CollectionFilter filter, CollectionPage page, CancellationToken cancellationToken)
    {
        var statement = CollectionQueries.Page(sort, filter, page.Edge is not null, page.Backward);
        object[] parameters = page.Edge is { } edge ? [sessionId, page.Limit + 1, edge] : [sessionId, page.Limit + 1];
        var rows = await database.Database.SqlQueryRaw<CollectionRow>(statement, parameters).ToListAsync(cancellationToken);

        return page.Cut(rows);
    }

    /// <summary>A page of elements whose names match, best first.</summary>
    public async Task<Page<CollectionItem>> SearchAsync(
        Caller caller, long sessionId, string search, CollectionFilter filter, CollectionPage page, CancellationToken cancellationToken)
    {
        var (typed, names) = (TypedName.Of(search).Name, await displayNames.CurrentAsync(cancellationToken));
        var keys = await database.Database.SqlQueryRaw<HeldKey>(CollectionQueries.Keys(filter), sessionId)
            .ToListAsync(cancellationToken);
        var found = keys
            .Select(held => (held.Ordinal, Likeness: Likeness.Of(held.Key, Spoken(held.Key), typed)))
            .Where(held => held.Likeness > 0)
            .OrderByDescending(held => held.Likeness)
            .ThenByDescending(held => held.Ordinal)
            .Select(held => held.Ordinal)
            .ToList();

        var shown = Beyond(found, page).Take(page.Limit + 1).ToArray();
        var rows = await database.Database.SqlQueryRaw<CollectionRow>(CollectionQueries.Rows, sessionId, shown)
            .ToDictionaryAsync(row => row.Ordinal, cancellationToken);

        return page.Cut([.. shown.Where(rows.ContainsKey).Select(ordinal => rows[ordinal])]);

        string? Spoken(string key) => caller.Language is { } language ? names.NameOf(key, language) : null;
    }

    private static IEnumerable<long> Beyond(List<long> found, CollectionPage page)
    {
        if (page.Edge is not { } edge)
            return found;

        // An edge that no longer matches ends the list, as in the other orders an edge that is no longer held does.
        var at = found.IndexOf(edge);
        return at < 0 ? [] : page.Backward ? found.Take(at).Reverse() : found.Skip(at + 1);
    }

    private sealed record HeldKey(long Ordinal, string Key);
}
