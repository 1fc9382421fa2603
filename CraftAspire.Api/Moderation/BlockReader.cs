using CraftAspire.Api.Data;
using CraftAspire.Api.Tokens;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Moderation;

/// <summary>Is a caller kept from playing, or from being heard?</summary>
internal sealed class BlockReader(GameDbContext database, TimeProvider time)
{
    /// <summary>What keeps the caller from playing where they are: a ban, and in a group a mute, too.</summary>
    public Task<Block?> FindAsync(Caller caller, CancellationToken cancellationToken) => FindAsync(caller.TelegramId, mutesCount: caller.ChatId is not null, cancellationToken);

    /// <summary>What keeps the caller from being heard by others.</summary>
    public Task<Block?> FindMuteAsync(Caller caller, CancellationToken cancellationToken) => FindAsync(caller.TelegramId, mutesCount: true, cancellationToken);

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
