using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Rows;
using CraftAspire.Api.Tokens;

namespace CraftAspire.Api.Sessions;

/// <summary>Whose session is it? The chat's when the caller plays in one, else the caller's own.</summary>
internal static class SessionOwnership
{
    /// <summary>The sessions of the caller's chat, or of the caller.</summary>
    public static IQueryable<GameSessionRow> SessionsOf(this GameDbContext database, Caller caller) => caller.ChatId is { } chat
        ? database.GameSessions.Where(session => session.ChatId == chat)
        : database.GameSessions.Where(session =>
            session.PlayerId == database.Players.Where(player => player.TelegramId == caller.TelegramId).Select(player => (long?)player.Id).FirstOrDefault());

    /// <summary>At most one of an owner's sessions.</summary>
    public static IQueryable<GameSessionRow> Active(this IQueryable<GameSessionRow> sessions) => sessions.Where(session => session.EndedAt == null);
}
