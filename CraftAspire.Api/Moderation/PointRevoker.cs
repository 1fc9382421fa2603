using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Moderation;

/// <summary>Revokes the points of a discovery, once.</summary>
internal sealed class PointRevoker(GameDbContext database)
{
    public Task RevokeAsync(long elementId, CancellationToken cancellationToken) => database.Database.ExecuteSqlAsync(
        $"""
        with taken as (
            insert into point_entries (player_id, amount, reason, element_id, session_id, at)
            select player_id, -amount, {PointEntryRow.Taken}, element_id, session_id, at from point_entries
            where element_id = {elementId} and reason = {PointEntryRow.Discovery}
            on conflict (element_id, reason) do nothing
            returning player_id, amount
        )
        update players set points = points + taken.amount from taken where players.id = taken.player_id
        """,
        cancellationToken);
}
