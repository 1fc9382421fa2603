using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Combining;

internal static class NamedElement
{
    /// <summary>
    /// The element that a key means, which is there. It is locked, so that it is not merged away before this transaction ends; where that
    /// happened while the lock was waited for, the one that it became is looked up.
    /// </summary>
    public static async Task<WrittenElement> LockNamedAsync(this GameDbContext database, string key, CancellationToken cancellationToken)
    {
        while (true)
        {
            var found = await database.Database.SqlQuery<WrittenElement>(
                $"""
                select id, depth, false as is_discovery from elements
                where id = (select coalesce(merged_into_id, id) from elements where key = {key}) and merged_into_id is null
                for key share
                """).ToListAsync(cancellationToken);
            if (found is [var element])
                return element;
        }
    }
}
