using CraftAspire.Api.Data;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Sessions;

/// <summary>Ends a session and sums it up, or sums up the one that is on.</summary>
internal sealed class SessionStopper(GameDbContext database, TimeProvider time)
{
    // A caller whose answer got lost repeats the call within seconds.
    private static readonly TimeSpan Repeatable = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Ends the active session. Without one, sums up the session that ended within the last two minutes; null without that either.
    /// </summary>
    public async Task<SessionSummary?> StopAsync(Caller caller, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var active = await database.SessionsOf(caller).Active().Select(session => (long?)session.Id)
            .SingleOrDefaultAsync(cancellationToken);
        if (active is not null)
        {
            // By id, so a repeat after a lost connection does not end the next session. A clock that went back ends the session at its
            // start.
            await database.GameSessions
                .Where(session => session.Id == active && session.EndedAt == null)
                .ExecuteUpdateAsync(session => session.SetProperty(s => s.EndedAt, s => now < s.StartedAt ? s.StartedAt : now),
                    cancellationToken);
        }

        var ended = active ?? await database.SessionsOf(caller)
            .Where(session => session.EndedAt > now - Repeatable)
            .OrderByDescending(session => session.Id)
            .Select(session => (long?)session.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return ended is { } id ? await SummaryAsync(id, cancellationToken) : null;
    }

    /// <summary>Sums up the active session as it stands, and leaves it on; null without one.</summary>
    public async Task<SessionSummary?> SumUpAsync(Caller caller, CancellationToken cancellationToken) =>
        await database.SessionsOf(caller).Active().Select(session => (long?)session.Id).SingleOrDefaultAsync(cancellationToken) is { } id
            ? await SummaryAsync(id, cancellationToken)
            : null;

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

        return new SessionSummary(
            session,
            (session.EndedAt ?? time.GetUtcNow()) - session.StartedAt,
            rarest?.ToElement(), rarest?.Holders ?? 0, deepest?.ToContract());
    }

    // Counts at most 200 holdings: an element with so many is not rare, and counting all would read half of the table for water and fire.
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

    /// <summary>An element and the number of players and chats that ever held it.</summary>
    private sealed record RareElement(long Id, string Name, string Emoji, int Depth, long Holders)
    {
        public Element ToElement() => new(Id, Name, Emoji, Depth);
    }
}
