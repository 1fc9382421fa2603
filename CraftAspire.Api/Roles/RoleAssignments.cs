using CraftAspire.Api.Audit;
using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Rows;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Roles;

/// <summary>Lists and changes roles.</summary>
internal sealed class RoleAssignments(GameDbContext database, AuditLog audit, TimeProvider time)
{
    // Identifies the advisory lock; no other lock has this number.
    private const long Lock = 7_701;

    /// <summary>Moderators and admins, admins first.</summary>
    public async Task<IReadOnlyList<RoleHolder>> HoldersAsync(CancellationToken cancellationToken)
    {
        var holders = await Holders(database.Players.Where(player => player.Role != PlayerRow.UserRole)).ToListAsync(cancellationToken);
        return [.. holders.Select(View).OrderByDescending(holder => holder.Role).ThenBy(holder => holder.TelegramId)];
    }

    /// <summary>Gives a role. A changed role ends the raised level of its holder.</summary>
    public Task<RoleOutcome> GiveAsync(long admin, long telegramId, Role role, CancellationToken cancellationToken) =>
        admin == telegramId
            ? Task.FromResult<RoleOutcome>(new RoleOutcome.OwnRole())
            : database.InTransactionAsync(token => GiveInTransactionAsync(admin, telegramId, role, token), cancellationToken);

    /// <summary>Makes a moderator or an admin a user again, at their own wish.</summary>
    public Task<RoleOutcome> GiveUpAsync(long telegramId, CancellationToken cancellationToken) => database.InTransactionAsync(
        async token =>
        {
            await LockAsync(token);
            var own = database.Players.Where(player => player.TelegramId == telegramId);
            if (await Holders(own).SingleOrDefaultAsync(token) is not { } holder)
                return new RoleOutcome.NoSuchPlayer();

            var isAdmin = holder.Role == PlayerRow.AdminRole;
            if (isAdmin && !await database.Players.AnyAsync(other => other.Role == PlayerRow.AdminRole && other.Id != holder.Id, token))
                return new RoleOutcome.LastAdmin();

            await WriteAsync(telegramId, holder, PlayerRow.UserRole, token);
            return (RoleOutcome)new RoleOutcome.Given(View(holder) with { Role = Role.User });
        },
        cancellationToken);

    private async Task<RoleOutcome> GiveInTransactionAsync(long admin, long telegramId, Role role, CancellationToken cancellationToken)
    {
        await LockAsync(cancellationToken);
        if (!await database.Players.AnyAsync(player => player.TelegramId == admin && player.Role == PlayerRow.AdminRole, cancellationToken))
            return new RoleOutcome.NoLongerAdmin();
        if (await Holders(database.Players.Where(player => player.TelegramId == telegramId))
            .SingleOrDefaultAsync(cancellationToken) is not { } holder)
            return new RoleOutcome.NoSuchPlayer();

        await WriteAsync(admin, holder, RoleNames.Write(role), cancellationToken);
        return new RoleOutcome.Given(View(holder) with { Role = role });
    }

    // One change at a time: of two admins who demote each other at once, the second is no longer an admin.
    private Task<int> LockAsync(CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancellationToken);

    private async Task WriteAsync(long actor, HolderRow holder, string role, CancellationToken cancellationToken)
    {
        if (holder.Role == role)
            return;

        await database.Players.Where(player => player.Id == holder.Id).ExecuteUpdateAsync(
            player => player.SetProperty(p => p.Role, role).SetProperty(p => p.RoleChangedAt, time.GetUtcNow()), cancellationToken);

        // A player who gives up their own role may repeat the call, so their level stays.
        if (actor != holder.TelegramId)
        {
            await database.SecondFactors.Where(factor => factor.PlayerId == holder.Id).ExecuteUpdateAsync(
                factor => factor.SetProperty(f => f.RaisedUntil, (DateTimeOffset?)null), cancellationToken);
        }

        await audit.RecordAsync(actor, AuditAct.RoleChanged, $"player:{holder.Id}", $"{holder.Role} → {role}", cancellationToken);
    }

    private IQueryable<HolderRow> Holders(IQueryable<PlayerRow> players) => players.Select(player => new HolderRow(
        player.Id,
        player.TelegramId,
        player.Name,
        player.Role,
        database.SecondFactors.Any(factor => factor.PlayerId == player.Id && factor.Secret != null)));

    private static RoleHolder View(HolderRow row) => new(row.TelegramId, row.Name, RoleNames.Read(row.Role), row.HasSecondFactor);

    private sealed record HolderRow(long Id, long TelegramId, string? Name, string Role, bool HasSecondFactor);
}

/// <summary>All results of giving a role.</summary>
internal abstract record RoleOutcome
{
    private RoleOutcome()
    {
    }

    /// <summary>The player has the role.</summary>
    public sealed record Given(RoleHolder Holder) : RoleOutcome;

    /// <summary>No player has the Telegram id.</summary>
    public sealed record NoSuchPlayer : RoleOutcome;

    /// <summary>The admin named themselves. Refused, because the last admin could leave the game without one.</summary>
    public sealed record OwnRole : RoleOutcome;

    /// <summary>The last admin cannot give up the role.</summary>
    public sealed record LastAdmin : RoleOutcome;

    /// <summary>The caller lost their own role meanwhile.</summary>
    public sealed record NoLongerAdmin : RoleOutcome;
}
