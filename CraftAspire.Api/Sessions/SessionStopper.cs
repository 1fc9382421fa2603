using CraftAspire.Api.Data;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Sessions;

/// <summary>Ends a session and says what came of it.</summary>
internal sealed class SessionStopper(GameDbContext database, TimeProvider time)
{
    /// <summary>Null when no session is on.</summary>
    public async Task<SessionSummary?> StopAsync(Caller caller, CancellationToken cancellationToken)
    {
        var id = await database.SessionsOf(caller).Active().Select(session => session.Id).SingleOrDefaultAsync(cancellationToken);
        if (id == 0)
            return null;

        // By id: a repeat after a commit whose answer got lost must neither fail nor end the next session. A clock that went back ends it at once.
        var now = time.GetUtcNow();
        await database.GameSessions
            .Where(session => session.Id == id && session.EndedAt == null)
            .ExecuteUpdateAsync(session => session.SetProperty(s => s.EndedAt, s => now < s.StartedAt ? s.StartedAt : now), cancellationToken);

        return await SummaryAsync(id, cancellationToken);
    }

    private async Task<SessionSummary> SummaryAsync(long id, CancellationToken cancellationToken)
    {
        var session = await database.GameSessions.Where(s => s.Id == id).AsSessions(database).SingleAsync(cancellationToken);
        var rarest = await RarestAsync(id, cancellationToken);
        var deepest = await database.ElementsOf(id)
            .AsNoTracking()
            .Where(held => !held.Element.IsBase)
            .OrderByDescending(held => held.Element.Depth)
            .ThenBy(held => held.Held.Ordinal)
            .Select(held => held.Element)
            .FirstOrDefaultAsync(cancellationToken);

        return new SessionSummary(session, session.EndedAt!.Value - session.StartedAt, rarest?.ToElement(), rarest?.Holders ?? 0, deepest?.ToContract());
    }

    // Counting stops at 200 holdings: what so many hold is not rare, and counting on would read the whole game for water and fire.
    private async Task<RareElement?> RarestAsync(long id, CancellationToken cancellationToken)
    {
        var rarest = await database.Database.SqlQuery<RareElement>(
            $"""
            select element.id, element.name, element.emoji, element.depth, owners.holders
            from session_elements held
            join elements element on element.id = held.element_id and not element.is_base and element.hidden_at is null
            cross join lateral (
                select count(distinct coalesce(session.player_id, session.chat_id)) as holders
                from (select session_id from session_elements where element_id = held.element_id limit 200) holding
                join game_sessions session on session.id = holding.session_id
            ) owners
            where held.session_id = {id}
            order by owners.holders, held.ordinal desc
            limit 1
            """).ToListAsync(cancellationToken);

        return rarest.SingleOrDefault();
    }
}
