using CraftAspire.Api.Audit;
using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.SecondFactor;

/// <summary>Stores recovery codes as hashes. Each code counts once.</summary>
internal sealed class RecoveryCodeStore(GameDbContext database, AuditLog audit, TimeProvider time)
{
    /// <summary>Raises the level by a recovery code; null for a code that does not exist.</summary>
    public async Task<CodeOutcome?> UseAsync(long telegramId, CodeTry attempt, TypedCode code, CancellationToken cancellationToken)
    {
        var hash = RecoveryCodeMaker.Hash(code.Text, attempt.RecoverySalt ?? []);
        var codes = database.RecoveryCodes.Where(stored => stored.PlayerId == attempt.PlayerId && stored.Hash == hash);
        var until = RaisedLevels.EndFrom(time);

        var isTaken = await database.InTransactionAsync(
            async token =>
            {
                // The update decides which of two simultaneous calls uses the code.
                var used = await codes
                    .Where(stored => stored.UsedAt == null)
                    .ExecuteUpdateAsync(stored => stored.SetProperty(s => s.UsedAt, time.GetUtcNow()), token);
                if (used is 0)
                    return false;

                await database.SecondFactors
                    .Where(factor => factor.PlayerId == attempt.PlayerId)
                    .ExecuteUpdateAsync(factor => factor.Raise(until), token);
                await audit.RecordAsync(telegramId, AuditAct.RecoveryCodeUsed, $"player:{attempt.PlayerId}", detail: null, token);
                return true;
            },
            cancellationToken);

        if (isTaken)
            return new CodeOutcome.Right(until);

        return await codes.AnyAsync(cancellationToken) ? new CodeOutcome.Used() : null;
    }

    /// <summary>Replaces the player's codes, in the caller's transaction.</summary>
    public async Task ReplaceAsync(long playerId, NewRecoveryCodes codes, CancellationToken cancellationToken)
    {
        await database.RecoveryCodes.Where(code => code.PlayerId == playerId).ExecuteDeleteAsync(cancellationToken);
        await database.SecondFactors
            .Where(factor => factor.PlayerId == playerId)
            .ExecuteUpdateAsync(factor => factor.SetProperty(f => f.RecoverySalt, codes.Salt), cancellationToken);
        await database.Database.ExecuteSqlAsync(
            $"insert into recovery_codes (player_id, hash) select {playerId}, hash from unnest({codes.Hashes}) as made (hash)",
            cancellationToken);
    }

    /// <summary>The number of unused codes.</summary>
    public Task<int> LeftAsync(long telegramId, CancellationToken cancellationToken) => (
        from code in database.RecoveryCodes
        join player in database.Players on code.PlayerId equals player.Id
        where player.TelegramId == telegramId && code.UsedAt == null
        select code).CountAsync(cancellationToken);
}
