using System.Diagnostics;
using CraftAspire.Api.Audit;
using CraftAspire.Api.Data;
using CraftAspire.Api.Game;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Moderation;

/// <summary>Writes bans and mutes.</summary>
internal sealed class SanctionWriter(GameDbContext database, AuditLog audit, TimeProvider time)
{
    // A repeated call asks for an end that differs by seconds from the one it wrote the first time.
    private static readonly TimeSpan Repeatable = TimeSpan.FromMinutes(2);

    public Task<SanctionOutcome> SanctionAsync(long telegramId, long playerId, Sanction sanction, CancellationToken cancellationToken) =>
        database.InTransactionAsync(token => TryAsync(telegramId, playerId, sanction, token), cancellationToken);

    private async Task<SanctionOutcome> TryAsync(long telegramId, long playerId, Sanction sanction, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync($"select from players where id = {playerId} for no key update", cancellationToken);
        var rows = database.Players.Where(player => player.Id == playerId);
        var target = await rows.Select(player => new { player.Role, player.BannedUntil, player.MutedUntil })
            .SingleOrDefaultAsync(cancellationToken);
        if (target is null)
            return new SanctionOutcome.NoSuchPlayer();

        var own = await database.Players.Where(player => player.TelegramId == telegramId).Select(player => player.Role)
            .SingleAsync(cancellationToken);
        if (RoleNames.Read(target.Role) >= RoleNames.Read(own))
            return new SanctionOutcome.NotLower();

        var (isBan, until) = (sanction.Kind is SanctionKind.Ban, End(sanction.Length));
        if (!IsRepeat(isBan ? target.BannedUntil : target.MutedUntil, until))
        {
            await (isBan
                ? rows.ExecuteUpdateAsync(row => row.SetProperty(player => player.BannedUntil, until), cancellationToken)
                : rows.ExecuteUpdateAsync(row => row.SetProperty(player => player.MutedUntil, until), cancellationToken));
            await audit.RecordAsync(
                telegramId, isBan ? AuditAct.PlayerBanned : AuditAct.PlayerMuted, $"player:{playerId}", $"{sanction.Length}",
                cancellationToken);
        }

        return new SanctionOutcome.Written(
            await rows.Select(row => new Suspect(row.Id, row.Name, row.BannedUntil, row.MutedUntil)).SingleAsync(cancellationToken));
    }

    private static bool IsRepeat(DateTimeOffset? written, DateTimeOffset? asked) =>
        written == asked || (written is { } end && asked is { } wanted && wanted >= end && wanted - end < Repeatable);

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

/// <summary>All results of a sanction.</summary>
internal abstract record SanctionOutcome
{
    private SanctionOutcome()
    {
    }

    /// <summary>The player as they stand now.</summary>
    public sealed record Written(Suspect Player) : SanctionOutcome;

    public sealed record NoSuchPlayer : SanctionOutcome;

    /// <summary>The player's role is not lower than the moderator's.</summary>
    public sealed record NotLower : SanctionOutcome;
}
