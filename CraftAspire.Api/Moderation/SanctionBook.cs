using System.Diagnostics;
using CraftAspire.Api.Audit;
using CraftAspire.Api.Data;
using CraftAspire.Api.Roles;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Moderation;

/// <summary>Bans and mutes.</summary>
internal sealed class SanctionBook(GameDbContext database, AuditBook audit, TimeProvider time)
{
    /// <summary>The player as they stand then; null with false when there is none, null with true when they are not of a lower role.</summary>
    public Task<(Suspect? Player, bool Exists)> SpeakAsync(long telegramId, long playerId, Sanction sanction, CancellationToken cancellationToken) =>
        database.InTransactionAsync(token => TryAsync(telegramId, playerId, sanction, token), cancellationToken);

    private async Task<(Suspect? Player, bool Exists)> TryAsync(long telegramId, long playerId, Sanction sanction, CancellationToken cancellationToken)
    {
        var target = await database.Players.Where(player => player.Id == playerId).Select(player => player.Role).SingleOrDefaultAsync(cancellationToken);
        if (target is null)
            return (null, false);

        var own = await database.Players.Where(player => player.TelegramId == telegramId).Select(player => player.Role).SingleAsync(cancellationToken);
        if (RoleNames.Read(target) >= RoleNames.Read(own))
            return (null, true);

        var until = End(sanction.Length);
        var player = database.Players.Where(row => row.Id == playerId);
        await (sanction.Kind is SanctionKind.Ban
            ? player.ExecuteUpdateAsync(row => row.SetProperty(banned => banned.BannedUntil, until), cancellationToken)
            : player.ExecuteUpdateAsync(row => row.SetProperty(muted => muted.MutedUntil, until), cancellationToken));
        await audit.RecordAsync(
            telegramId, sanction.Kind is SanctionKind.Ban ? AuditAct.PlayerBanned : AuditAct.PlayerMuted, $"player:{playerId}", $"{sanction.Length}", cancellationToken);
        return (await player.Select(row => new Suspect(row.Id, row.Name, row.BannedUntil, row.MutedUntil)).SingleAsync(cancellationToken), true);
    }

    private DateTimeOffset? End(SanctionLength length) => length switch
    {
        SanctionLength.Lifted => null,
        SanctionLength.Hour => time.GetUtcNow().AddHours(1),
        SanctionLength.Day => time.GetUtcNow().AddDays(1),
        SanctionLength.Week => time.GetUtcNow().AddDays(7),
        SanctionLength.Forever => Block.Never,
        _ => throw new UnreachableException(),
    };
}
