using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Elements;

internal static class ShownElements
{
    /// <summary>The element itself, or the one that it became one with; null when there is none or it is hidden.</summary>
    public static Task<long?> FindShownAsync(this GameDbContext database, long id, CancellationToken cancellationToken) => (
        from known in database.Elements
        where known.Id == id
        join element in database.Elements on known.MergedIntoId ?? known.Id equals element.Id
        where element.HiddenAt == null
        select (long?)element.Id).SingleOrDefaultAsync(cancellationToken);
}
