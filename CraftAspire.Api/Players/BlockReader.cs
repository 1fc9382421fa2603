using CraftAspire.Api.Data;
using CraftAspire.Api.Game;
using CraftAspire.Api.Tokens;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Players;

/// <summary>Reads a player's ban or mute.</summary>
internal sealed class BlockReader(GameDbContext database, TimeProvider time)
{
    /// <summary>The ban or, in a group, the mute that keeps the caller from playing there.</summary>
    public Task<Block?> FindAsync(Caller caller, CancellationToken cancellationToken) =>
        FindAsync(caller.TelegramId, mutesCount: caller.ChatId is not null, cancellationToken);

    /// <summary>The ban or mute that keeps the caller from reporting.</summary>
    public Task<Block?> FindMuteAsync(Caller caller, CancellationToken cancellationToken) =>
        FindAsync(caller.TelegramId, mutesCount: true, cancellationToken);

    private async Task<Block?> FindAsync(long telegramId, bool mutesCount, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var player = await database.Players
            .Where(player => player.TelegramId == telegramId)
            .Select(player => new { player.BannedUntil, player.MutedUntil })
            .SingleOrDefaultAsync(cancellationToken);

        if (player?.BannedUntil is { } banned && banned > now)
            return new Block(banned, IsBan: true);
        return mutesCount && player?.MutedUntil is { } muted && muted > now ? new Block(muted, IsBan: false) : null;
    }
}
