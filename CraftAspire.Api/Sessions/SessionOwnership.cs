using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Rows;
using CraftAspire.Api.Tokens;

namespace CraftAspire.Api.Sessions;

/// <summary>Selects the sessions of a caller: the chat's where a chat plays, else the player's own.</summary>
internal static class SessionOwnership
{
    public static IQueryable<GameSessionRow> SessionsOf(this GameDbContext database, Caller caller) => caller.ChatId is { } chat
        ? database.GameSessions.Where(session => session.ChatId == chat)
        : database.GameSessions.Where(session =>
            session.PlayerId == database.Players
                .Where(player => player.TelegramId == caller.TelegramId)
                .Select(player => (long?)player.Id)
                .FirstOrDefault());

    /// <summary>The active one; each owner has at most one.</summary>
    public static IQueryable<GameSessionRow> Active(this IQueryable<GameSessionRow> sessions) =>
        sessions.Where(session => session.EndedAt == null);
}
