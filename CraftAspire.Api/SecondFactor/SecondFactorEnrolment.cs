using CraftAspire.Api.Audit;
using CraftAspire.Api.Data;
using CraftAspire.Api.Players;
using CraftAspire.Api.Secrets;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.SecondFactor;

/// <summary>Enrols, confirms and removes second factors.</summary>
internal sealed class SecondFactorEnrolment(
    GameDbContext database,
    PlayerDirectory players,
    CodeTries tries,
    CodeChecker checker,
    RecoveryCodeStore recovery,
    SecretSeal seal,
    AuditLog audit,
    TimeProvider time)
{
    /// <summary>Makes a secret that must be confirmed. A raised level ends, because nobody has shown the new secret yet.</summary>
    public async Task<Enrolment> EnrolAsync(long telegramId, CancellationToken cancellationToken)
    {
        var playerId = await players.EnsureAsync(telegramId, cancellationToken);
        var name = (await players.GetAsync(telegramId, cancellationToken)).Name;

        var secret = Authenticator.NewSecret();
        await database.Database.ExecuteSqlAsync(
            $"""
            insert into second_factors (player_id, pending_secret, last_step, wrong_codes)
            values ({playerId}, {seal.Close(secret, playerId)}, 0, 0)
            on conflict (player_id) do update set pending_secret = excluded.pending_secret, raised_until = null
            """,
            cancellationToken);
        return new Enrolment(Authenticator.Text(secret), Authenticator.Address(secret, name ?? "player"));
    }

    /// <summary>Confirms the pending secret by a code and makes recovery codes.</summary>
    public async Task<ConfirmOutcome> ConfirmAsync(long telegramId, TypedCode code, CancellationToken cancellationToken)
    {
        if (await tries.TakeAsync(telegramId, cancellationToken) is not { } attempt)
            return new ConfirmOutcome.Refused(await tries.WhyNotAsync(telegramId, cancellationToken));
        if (attempt.PendingSecret is not { } pending)
            return new ConfirmOutcome.Refused(ConfirmedBy(code, attempt) ? new CodeOutcome.Used() : new CodeOutcome.NotEnrolled());
        if (Authenticator.StepOf(code.Text, seal.Open(pending, attempt.PlayerId), time.GetUtcNow()) is not { } step)
            return await RefuseAsync(telegramId, attempt, attempt.Wrong, cancellationToken);

        var (codes, until) = (RecoveryCodeMaker.Make(), RaisedLevels.EndFrom(time));
        var isConfirmed = await database.InTransactionAsync(
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
                    return false;

                await audit.RecordAsync(telegramId, AuditAct.SecondFactorEnrolled, $"player:{attempt.PlayerId}", detail: null, token);
                await recovery.ReplaceAsync(attempt.PlayerId, codes, token);
                return true;
            },
            cancellationToken);

        // Not confirmed: the same code came twice at once, and the other call was faster.
        return isConfirmed
            ? new ConfirmOutcome.Confirmed(new RecoveryCodes(codes.Texts, until))
            : await RefuseAsync(telegramId, attempt, new CodeOutcome.Used(), cancellationToken);
    }

    /// <summary>Makes ten new recovery codes. Each renewal takes a try, so renewals are limited like wrong codes.</summary>
    public async Task<ConfirmOutcome> RenewRecoveryCodesAsync(long telegramId, CancellationToken cancellationToken)
    {
        if (await tries.TakeAsync(telegramId, cancellationToken) is not { } attempt)
            return new ConfirmOutcome.Refused(await tries.WhyNotAsync(telegramId, cancellationToken));
        if (attempt.Secret is null)
            return new ConfirmOutcome.Refused(new CodeOutcome.NotEnrolled());

        var codes = RecoveryCodeMaker.Make();
        var raisedUntil = await database.InTransactionAsync(
            async token =>
            {
                await audit.RecordAsync(telegramId, AuditAct.RecoveryCodesRenewed, $"player:{attempt.PlayerId}", detail: null, token);
                await recovery.ReplaceAsync(attempt.PlayerId, codes, token);
                return await database.SecondFactors
                    .Where(factor => factor.PlayerId == attempt.PlayerId)
                    .Select(factor => factor.RaisedUntil)
                    .SingleAsync(token);
            },
            cancellationToken);
        return new ConfirmOutcome.Confirmed(new RecoveryCodes(codes.Texts, raisedUntil ?? time.GetUtcNow()));
    }

    /// <summary>
    /// Removes a player's second factor. Without one nothing happens, so a repeat is safe. False for a player who does not exist.
    /// </summary>
    /// <param name="actor">Telegram id of the player, or of an admin who helps after phone and codes are lost.</param>
    /// <param name="telegramId">The player's Telegram id.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public Task<bool> SwitchOffAsync(long actor, long telegramId, CancellationToken cancellationToken) => database.InTransactionAsync(
        async token =>
        {
            var removed = await database.Database.SqlQuery<long>(
                $"""
                delete from second_factors where player_id = (select id from players where telegram_id = {telegramId})
                returning player_id as "Value"
                """).ToListAsync(token);
            if (removed is not [var playerId])
                return await database.Players.AnyAsync(player => player.TelegramId == telegramId, token);

            var detail = actor == telegramId ? null : "by an admin";
            await audit.RecordAsync(actor, AuditAct.SecondFactorSwitchedOff, $"player:{playerId}", detail, token);
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
            select new { IsEnrolled = mine.Secret != null, mine.RaisedUntil, mine.LockedUntil }).AsNoTracking()
                .SingleOrDefaultAsync(cancellationToken);

        return factor is null
            ? new SecondFactorStatus(false, null, null, 0)
            : new SecondFactorStatus(
                factor.IsEnrolled,
                factor.RaisedUntil > now ? factor.RaisedUntil : null,
                factor.LockedUntil > now ? factor.LockedUntil : null,
                await recovery.LeftAsync(telegramId, cancellationToken));
    }

    // A repeat of the call that confirmed the secret: its answer got lost.
    private bool ConfirmedBy(TypedCode code, CodeTry attempt) =>
        attempt.Secret is { } secret
        && Authenticator.StepOf(code.Text, seal.Open(secret, attempt.PlayerId), time.GetUtcNow()) is { } step
        && step <= attempt.LastStep;

    private async Task<ConfirmOutcome> RefuseAsync(
        long telegramId, CodeTry attempt, CodeOutcome why, CancellationToken cancellationToken) =>
        new ConfirmOutcome.Refused(await checker.RefusedAsync(telegramId, attempt, why, cancellationToken));
}

/// <summary>All results of confirming a second factor or renewing its recovery codes.</summary>
internal abstract record ConfirmOutcome
{
    private ConfirmOutcome()
    {
    }

    public sealed record Confirmed(RecoveryCodes Codes) : ConfirmOutcome;

    public sealed record Refused(CodeOutcome Why) : ConfirmOutcome;
}
