using CraftAspire.Api.Data;
using CraftAspire.Api.Players;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Sessions;

/// <summary>Starts a session, or returns the active one.</summary>
internal sealed class SessionStarter(GameDbContext database, PlayerDirectory players, TimeProvider time)
{
    private const int LatestShown = 20;

    public async Task<StartedSession> StartAsync(Caller caller, CancellationToken cancellationToken)
    {
        var playerId = await players.EnsureAsync(caller.TelegramId, cancellationToken);

        while (true)
        {
            var started = await OpenAsync(playerId, caller.ChatId, cancellationToken);
            var running = await database.SessionsOf(caller).Active().AsSessions(database).SingleOrDefaultAsync(cancellationToken);

            // Null if the session was stopped between the two statements.
            if (running is not null)
                return new StartedSession(running, AlreadyRunning: started != running.Id,
                    await ElementsAsync(running.Id, cancellationToken));
        }
    }

    // The unique index on active sessions decides: of any number of simultaneous starts one inserts, the others find its row.
    private async Task<long?> OpenAsync(long playerId, long? chatId, CancellationToken cancellationToken)
    {
        long? owner = chatId is null ? playerId : null;
        var now = time.GetUtcNow();
        var ids = await database.Database.SqlQuery<long>(
            $"""
            with opened as (
                insert into game_sessions (player_id, chat_id, started_at) values ({owner}, {chatId}, {now})
                on conflict do nothing
                returning id
            ), given as (
                insert into session_elements (session_id, element_id, found_at, is_discovery, is_favourite)
                select opened.id, elements.id, {now}, false, false
                from opened, elements
                where elements.key = any ({BaseElements.Keys})
                order by elements.id
            )
            select id as "Value" from opened
            """).ToListAsync(cancellationToken);

        return ids is [var id] ? id : null;
    }

    private async Task<IReadOnlyList<Element>> ElementsAsync(long sessionId, CancellationToken cancellationToken)
    {
        var latest = await database.ElementsOf(sessionId)
            .AsNoTracking()
            .OrderByDescending(held => held.Held.Ordinal)
            .Take(LatestShown)
            .Select(held => held.Element)
            .ToListAsync(cancellationToken);

        return [.. latest.Select(element => element.ToContract())];
    }
}
