using CraftAspire.Api.Audit;
using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.SecondFactor;

/// <summary>Recovery codes: hashes in the database, each used once.</summary>
internal sealed class RecoveryCodeBook(GameDbContext database, AuditBook audit, TimeProvider time)
{
    /// <summary>Raises the level by a recovery code; null when there is no such code.</summary>
    public async Task<CodeOutcome?> UseAsync(long telegramId, CodeTry attempt, TypedCode code, CancellationToken cancellationToken)
    {
        var hash = RecoveryCodeMaker.Hash(code.Text, attempt.RecoverySalt ?? []);
        var codes = database.RecoveryCodes.Where(stored => stored.PlayerId == attempt.PlayerId && stored.Hash == hash);
        var until = RaisedTime.From(time);

        var isTaken = await database.InTransactionAsync(
            async token =>
            {
                // The update decides who of two had it first.
                if (await codes.Where(stored => stored.UsedAt == null).ExecuteUpdateAsync(stored => stored.SetProperty(s => s.UsedAt, time.GetUtcNow()), token) is 0)
                    return false;

                await database.SecondFactors.Where(factor => factor.PlayerId == attempt.PlayerId).ExecuteUpdateAsync(factor => factor.Raise(until), token);
                await audit.RecordAsync(telegramId, AuditAct.RecoveryCodeUsed, $"player:{attempt.PlayerId}", detail: null, token);
                return true;
            },
            cancellationToken);

        if (isTaken)
            return new CodeOutcome.Right(until);

        return await codes.AnyAsync(cancellationToken) ? new CodeOutcome.Used() : null;
    }

    /// <summary>Voids the player's codes and makes ten new ones, in the caller's transaction. Returns them as people write them down.</summary>
    public async Task<IReadOnlyList<string>> RenewAsync(long playerId, CancellationToken cancellationToken)
    {
        var (codes, salt) = (RecoveryCodeMaker.NewCodes(), RecoveryCodeMaker.NewSalt());
        var hashes = codes.Select(code => RecoveryCodeMaker.Hash(code, salt)).ToArray();

        await database.RecoveryCodes.Where(code => code.PlayerId == playerId).ExecuteDeleteAsync(cancellationToken);
        await database.SecondFactors.Where(factor => factor.PlayerId == playerId).ExecuteUpdateAsync(factor => factor.SetProperty(f => f.RecoverySalt, salt), cancellationToken);
        await database.Database.ExecuteSqlAsync($"insert into recovery_codes (player_id, hash) select {playerId}, hash from unnest({hashes}) as made (hash)", cancellationToken);
        return [.. codes.Select(RecoveryCodeMaker.Show)];
    }

    /// <summary>How many the player has left.</summary>
    public Task<int> LeftAsync(long telegramId, CancellationToken cancellationToken) => (
        from code in database.RecoveryCodes
        join player in database.Players on code.PlayerId equals player.Id
        where player.TelegramId == telegramId && code.UsedAt == null
        select code).CountAsync(cancellationToken);
}
