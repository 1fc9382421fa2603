using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Collection;

/// <summary>Marks elements of a session as favourites.</summary>
internal sealed class Favourites(GameDbContext database)
{
    /// <summary>False when the session does not hold the element. A repeat changes nothing.</summary>
    public async Task<bool> MarkAsync(long sessionId, long elementId, bool isFavourite, CancellationToken cancellationToken) =>
        await database.SessionElements
            .Where(held => held.SessionId == sessionId && held.ElementId == elementId)
            .ExecuteUpdateAsync(held => held.SetProperty(item => item.IsFavourite, isFavourite), cancellationToken) > 0;
}
