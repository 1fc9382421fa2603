using CraftAspire.Api.Audit;
using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.SecondFactor;

/// <summary>Takes a code and raises the level.</summary>
internal sealed class CodeChecker(GameDbContext database, CodeTries tries, RecoveryCodeBook recovery, SecretSeal seal, AuditBook audit, TimeProvider time)
{
    public async Task<CodeOutcome> VerifyAsync(long telegramId, TypedCode code, CancellationToken cancellationToken)
    {
        if (await tries.TakeAsync(telegramId, cancellationToken) is not { } attempt)
            return await tries.WhyNotAsync(telegramId, cancellationToken);
        if (attempt.Secret is not { } secret)
            return new CodeOutcome.NotEnrolled();

        var outcome = code.IsOfAuthenticator
            ? await CompareAsync(attempt, Authenticator.StepOf(code.Text, seal.Open(secret, attempt.PlayerId), time.GetUtcNow()), cancellationToken)
            : await recovery.UseAsync(telegramId, attempt, code, cancellationToken);
        return outcome is CodeOutcome.Right ? outcome : await RefusedAsync(telegramId, attempt, outcome ?? attempt.Wrong, cancellationToken);
    }

    /// <summary>Says why a try brought nothing, unless it was the last one: then that, and the audit is told of the lock.</summary>
    public async Task<CodeOutcome> RefusedAsync(long telegramId, CodeTry attempt, CodeOutcome why, CancellationToken cancellationToken)
    {
        if (attempt.WrongCodes < CodeTries.Most)
            return why;

        await database.InTransactionAsync(
            token => audit.RecordAsync(telegramId, AuditAct.SecondFactorLocked, $"player:{attempt.PlayerId}", detail: null, token), cancellationToken);
        return await tries.WhyNotAsync(telegramId, cancellationToken);
    }

    // The update decides: of any number of replicas that hold the same code in hand exactly one moves the step forward.
    private async Task<CodeOutcome?> CompareAsync(CodeTry attempt, long? step, CancellationToken cancellationToken)
    {
        if (step is not { } matched)
            return null;

        var until = RaisedTime.From(time);
        var moved = await database.SecondFactors
            .Where(factor => factor.PlayerId == attempt.PlayerId && factor.Secret == attempt.Secret && factor.LastStep < matched)
            .ExecuteUpdateAsync(factor => factor.SetProperty(f => f.LastStep, matched).Raise(until), cancellationToken);
        return moved is 1 ? new CodeOutcome.Right(until) : new CodeOutcome.Used();
    }
}
