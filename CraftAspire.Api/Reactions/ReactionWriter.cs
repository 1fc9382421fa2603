using CraftAspire.Api.Data;
using CraftAspire.Api.Sessions;
using CraftAspire.Api.Tokens;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Reactions;

/// <summary>Stores players' reactions to elements, with the settings version that first made the element.</summary>
internal sealed class ReactionWriter(GameDbContext database, TimeProvider time)
{
    /// <summary>
    /// Replaces an earlier reaction. False when no session of the caller ever held the element, and for base elements, which no settings
    /// made.
    /// </summary>
    public async Task<bool> ReactAsync(Caller caller, long elementId, bool isLike, CancellationToken cancellationToken)
    {
        var isHeld = await database.SessionsOf(caller)
            .AnyAsync(
                session => database.SessionElements.Any(held => held.SessionId == session.Id && held.ElementId == elementId),
                cancellationToken);

        // Takes the earliest recipe that made the element, even a replaced one.
        return isHeld && await database.Database.ExecuteSqlAsync(
            $"""
            insert into reactions (player_id, element_id, is_like, settings_version, at)
            select player.id, {elementId}, {isLike}, made.settings_version, {time.GetUtcNow()}
            from players player, (
                select settings_version, made_at from recipes where result_id = {elementId}
                union all
                select settings_version, made_at from recipe_history where result_id = {elementId}
                order by made_at
                limit 1
            ) made
            where player.telegram_id = {caller.TelegramId}
            on conflict (player_id, element_id) do update set
                is_like = excluded.is_like, at = case when reactions.is_like = excluded.is_like then reactions.at else excluded.at end
            """,
            cancellationToken) is 1;
    }
}
