using CraftAspire.Api.Audit;
using CraftAspire.Api.Data;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Moderation;

/// <summary>Blanks a player's display name. The player may take any other name, but not that one again.</summary>
internal sealed class NameBlanker(GameDbContext database, AuditLog audit)
{
    /// <summary>The player without the name; null for a player who does not exist. A repeat changes nothing.</summary>
    public Task<Suspect?> BlankAsync(long telegramId, long playerId, CancellationToken cancellationToken) => database.InTransactionAsync(
        async token =>
        {
            var player = database.Players.Where(row => row.Id == playerId);
            var blanked = await player
                .Where(row => row.Name != null)
                .ExecuteUpdateAsync(row => row.SetProperty(p => p.BlankedName, p => p.Name).SetProperty(p => p.Name, (string?)null), token);
            if (blanked > 0)
                await audit.RecordAsync(telegramId, AuditAct.PlayerNameBlanked, $"player:{playerId}", detail: null, token);

            return await player.Select(row => new Suspect(row.Id, row.Name, row.BannedUntil, row.MutedUntil)).SingleOrDefaultAsync(token);
        },
        cancellationToken);
}
