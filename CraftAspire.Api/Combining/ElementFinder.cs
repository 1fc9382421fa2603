using CraftAspire.Api.Data;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Combining;

/// <summary>Which elements does a request mean?</summary>
internal sealed class ElementFinder(GameDbContext database)
{
    /// <summary>The ids of the two; null for a name that no element has. Ids are taken as they are: asks the database for names only.</summary>
    public async ValueTask<(long? First, long? Second)> FindAsync(CombineRequest request, CancellationToken cancellationToken)
    {
        if (request is { First.Id: { } first, Second.Id: { } second })
            return (first, second);

        var keys = (string[])[.. Keys(request.First), .. Keys(request.Second)];
        var ids = await database.Elements
            .Where(element => keys.Contains(element.Key))
            .ToDictionaryAsync(element => element.Key, element => element.MergedIntoId ?? element.Id, cancellationToken);

        return (IdOf(request.First, ids), IdOf(request.Second, ids));
    }

    private static IEnumerable<string> Keys(ElementReference reference) => reference.Name is { } name ? [ElementKey.Of(name)] : [];

    private static long? IdOf(ElementReference reference, Dictionary<string, long> ids) =>
        reference.Id ?? (ids.TryGetValue(ElementKey.Of(reference.Name!), out var id) ? id : null);
}
