using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Chats;

/// <summary>Gives all sessions of a chat to another one.</summary>
internal sealed class ChatMover(GameDbContext database, TimeProvider time)
{
    public Task MoveAsync(long from, long to, CancellationToken cancellationToken) =>
        database.Database.CreateExecutionStrategy().ExecuteAsync(token => TryMoveAsync(from, to, token), cancellationToken);

    private async Task TryMoveAsync(long from, long to, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await database.GameSessions.AnyAsync(session => session.ChatId == from && session.EndedAt == null, cancellationToken))
        {
            // Somebody was quicker to start a game there than Telegram to tell that it is the same chat. One game is on in a chat, and that
            // is the one with the collection.
            var quick = database.GameSessions.Where(session => session.ChatId == to && session.EndedAt == null);
            await quick
                .Where(session => !database.SessionElements.Any(held => held.SessionId == session.Id && held.RecipeId != null))
                .ExecuteDeleteAsync(cancellationToken);
            var now = time.GetUtcNow();
            await quick.ExecuteUpdateAsync(
                session => session.SetProperty(s => s.EndedAt, s => now < s.StartedAt ? s.StartedAt : now), cancellationToken);
        }

        await database.GameSessions.Where(session => session.ChatId == from)
            .ExecuteUpdateAsync(session => session.SetProperty(s => s.ChatId, to), cancellationToken);
        // The chat may have played by itself.
        await database.Players.Where(player => player.TelegramId == from && !database.Players.Any(other => other.TelegramId == to))
            .ExecuteUpdateAsync(player => player.SetProperty(p => p.TelegramId, to), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
