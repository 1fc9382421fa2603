using CraftAspire.Api.Data;
using CraftAspire.Api.Game;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Elements;

/// <summary>Finds elements by name. The name of a merged element means the one that stayed.</summary>
internal sealed class ElementLookup(GameDbContext database)
{
    /// <summary>The ids of two elements; null for a name that no element has. An id is not checked, so two ids cost no query.</summary>
    public async ValueTask<(long? First, long? Second)> FindAsync(
        ElementReference first, ElementReference second, CancellationToken cancellationToken)
    {
        var keys = (string[])[.. Keys(first), .. Keys(second)];
        if (keys is [])
            return (first.Id, second.Id);

        var ids = await database.Elements
            .Where(element => keys.Contains(element.Key))
            .ToDictionaryAsync(element => element.Key, element => element.MergedIntoId ?? element.Id, cancellationToken);
        return (IdOf(first, ids), IdOf(second, ids));
    }

    /// <summary>The element of a name; null when no element has it.</summary>
    public Task<long?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var key = ElementKey.Of(name);
        return database.Elements
            .Where(element => element.Key == key)
            .Select(element => element.MergedIntoId ?? (long?)element.Id)
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The element, or the one that it was merged into; null when it does not exist or is hidden.</summary>
    public Task<long?> FindShownAsync(long id, CancellationToken cancellationToken) => (
        from known in database.Elements
        where known.Id == id
        join element in database.Elements on known.MergedIntoId ?? known.Id equals element.Id
        where element.HiddenAt == null
        select (long?)element.Id).SingleOrDefaultAsync(cancellationToken);

    /// <summary>
    /// The existing element of a key, locked against a merge until the transaction ends. A merge that ends while this waits for the lock
    /// leads to the element that stayed.
    /// </summary>
    public async Task<(long Id, int Depth)> LockAsync(string key, CancellationToken cancellationToken)
    {
        while (true)
        {
            var found = await database.Database.SqlQuery<LockedElement>(
                $"""
                select id, depth from elements
                where id = (select coalesce(merged_into_id, id) from elements where key = {key}) and merged_into_id is null
                for key share
                """).ToListAsync(cancellationToken);
            if (found is [var element])
                return (element.Id, element.Depth);
        }
    }

    private static IEnumerable<string> Keys(ElementReference reference) => reference.Name is { } name ? [ElementKey.Of(name)] : [];

    private static long? IdOf(ElementReference reference, Dictionary<string, long> ids) =>
        reference.Name is { } name ? (ids.TryGetValue(ElementKey.Of(name), out var id) ? id : null) : reference.Id;

    private sealed record LockedElement(long Id, int Depth);
}
