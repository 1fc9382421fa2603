using CraftAspire.Api.Data;
using CraftAspire.Api.Paging;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Sessions;

/// <summary>Reads the active session, past sessions, and the elements of each.</summary>
internal sealed class SessionHistory(GameDbContext database)
{
    /// <summary>Null without an active session.</summary>
    public Task<Session?> CurrentAsync(Caller caller, CancellationToken cancellationToken) =>
        database.SessionsOf(caller).Active().AsSessions(database).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Ended sessions, latest first.</summary>
    public async Task<Page<Session>> PastAsync(Caller caller, PageRequest page, CancellationToken cancellationToken)
    {
        var before = page.After ?? long.MaxValue;
        var sessions = await database.SessionsOf(caller)
            .Where(session => session.EndedAt != null && session.Id < before)
            .OrderByDescending(session => session.Id)
            .Take(page.Limit + 1)
            .AsSessions(database)
            .ToListAsync(cancellationToken);

        return page.Cut(sessions, session => session.Id);
    }

    /// <summary>A session's elements in the order they were found; null for a session of somebody else.</summary>
    public async Task<Page<CollectionItem>?> ElementsAsync(
        Caller caller, long sessionId, PageRequest page, CancellationToken cancellationToken)
    {
        if (!await database.SessionsOf(caller).AnyAsync(session => session.Id == sessionId, cancellationToken))
            return null;

        var after = page.After ?? 0;
        var held = await database.ElementsOf(sessionId)
            .AsNoTracking()
            .Where(item => item.Held.Ordinal > after)
            .OrderBy(item => item.Held.Ordinal)
            .Take(page.Limit + 1)
            .ToListAsync(cancellationToken);

        return page.Cut(held, item => item.Held.Ordinal).MapItems(item => item.ToItem());
    }
}
