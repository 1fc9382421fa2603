using CraftAspire.Api.Audit;
using CraftAspire.Api.Data;
using CraftAspire.Api.Players;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.SecondFactor;

/// <summary>Gives secrets out, confirms them, and takes them back.</summary>
internal sealed class EnrolmentDesk(
    GameDbContext database, PlayerDirectory players, CodeTries tries, CodeChecker checker, RecoveryCodeBook recovery, SecretSeal seal, AuditBook audit, TimeProvider time)
{
    /// <summary>Makes a secret that waits for its confirmation. A raised level ends: whoever holds the new secret has not shown it yet.</summary>
    public async Task<Enrolment> EnrolAsync(long telegramId, CancellationToken cancellationToken)
    {
        var playerId = await players.EnsureAsync(telegramId, cancellationToken);
        var name = (await players.GetAsync(telegramId, cancellationToken)).Name;

        var secret = Authenticator.NewSecret();
        await database.Database.ExecuteSqlAsync(
            $"""
            insert into second_factors (player_id, pending_secret, last_step, wrong_codes) values ({playerId}, {seal.Close(secret, playerId)}, 0, 0)
            on conflict (player_id) do update set pending_secret = excluded.pending_secret, raised_until = null
            """,
            cancellationToken);
        return new Enrolment(Authenticator.Text(secret), Authenticator.Address(secret, name ?? "player"));
    }

    /// <summary>Makes the waiting secret the one that counts.</summary>
    public async Task<(CodeOutcome Outcome, IReadOnlyList<string> RecoveryCodes)> ConfirmAsync(long telegramId, TypedCode code, CancellationToken cancellationToken)
    {
        if (await tries.TakeAsync(telegramId, cancellationToken) is not { } attempt)
            return (await tries.WhyNotAsync(telegramId, cancellationToken), []);
        if (attempt.PendingSecret is not { } pending)
            return (new CodeOutcome.NotEnrolled(), []);
        if (Authenticator.StepOf(code.Text, seal.Open(pending, attempt.PlayerId), time.GetUtcNow()) is not { } step)
            return (await checker.RefusedAsync(telegramId, attempt, attempt.Wrong, cancellationToken), []);

        var until = RaisedTime.From(time);
        var codes = await database.InTransactionAsync(
            async token =>
            {
                var confirmed = await database.SecondFactors
                    .Where(factor => factor.PlayerId == attempt.PlayerId && factor.PendingSecret == pending)
                    .ExecuteUpdateAsync(
                        factor => factor
                            .SetProperty(f => f.Secret, f => f.PendingSecret)
                            .SetProperty(f => f.PendingSecret, (byte[]?)null)
                            .SetProperty(f => f.EnrolledAt, time.GetUtcNow())
                            .SetProperty(f => f.LastStep, step)
                            .Raise(until),
                        token);
                if (confirmed is 0)
                    return null;

                await audit.RecordAsync(telegramId, AuditAct.SecondFactorEnrolled, $"player:{attempt.PlayerId}", detail: null, token);
                return await recovery.RenewAsync(attempt.PlayerId, token);
            },
            cancellationToken);

        // Null: the same code arrived twice, and the other one was faster.
        return codes is null
            ? (await checker.RefusedAsync(telegramId, attempt, new CodeOutcome.Used(), cancellationToken), [])
            : (new CodeOutcome.Right(until), codes);
    }

    /// <summary>Makes ten new recovery codes; null when there is no second factor.</summary>
    public Task<RecoveryCodes?> RenewRecoveryCodesAsync(long telegramId, CancellationToken cancellationToken) => database.InTransactionAsync(
        async token =>
        {
            var mine = await database.SecondFactors
                .Where(factor => factor.PlayerId == database.Players.Where(player => player.TelegramId == telegramId).Select(player => player.Id).FirstOrDefault() && factor.Secret != null)
                .Select(factor => new { factor.PlayerId, factor.RaisedUntil })
                .SingleOrDefaultAsync(token);
            if (mine is null)
                return null;

            await audit.RecordAsync(telegramId, AuditAct.RecoveryCodesRenewed, $"player:{mine.PlayerId}", detail: null, token);
            return new RecoveryCodes(await recovery.RenewAsync(mine.PlayerId, token), mine.RaisedUntil ?? time.GetUtcNow());
        },
        cancellationToken);

    /// <summary>Takes a player's second factor away; false when there was none.</summary>
    /// <param name="actor">Telegram id of who does it: the player, or an admin for one who lost phone and codes.</param>
    /// <param name="telegramId">Whose.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public Task<bool> SwitchOffAsync(long actor, long telegramId, CancellationToken cancellationToken) => database.InTransactionAsync(
        async token =>
        {
            var gone = await database.Database.SqlQuery<long>(
                $"""
                delete from second_factors where player_id = (select id from players where telegram_id = {telegramId}) returning player_id as "Value"
                """).ToListAsync(token);
            if (gone is not [var playerId])
                return false;

            await audit.RecordAsync(actor, AuditAct.SecondFactorSwitchedOff, $"player:{playerId}", actor == telegramId ? null : "by an admin", token);
            return true;
        },
        cancellationToken);

    public async Task<SecondFactorStatus> StatusAsync(long telegramId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var factor = await (
            from mine in database.SecondFactors
            join player in database.Players on mine.PlayerId equals player.Id
            where player.TelegramId == telegramId
            select new { IsEnrolled = mine.Secret != null, mine.RaisedUntil, mine.LockedUntil }).AsNoTracking().SingleOrDefaultAsync(cancellationToken);

        return factor is null
            ? new SecondFactorStatus(false, null, null, 0)
            : new SecondFactorStatus(
                factor.IsEnrolled,
                factor.RaisedUntil > now ? factor.RaisedUntil : null,
                factor.LockedUntil > now ? factor.LockedUntil : null,
                await recovery.LeftAsync(telegramId, cancellationToken));
    }
}
