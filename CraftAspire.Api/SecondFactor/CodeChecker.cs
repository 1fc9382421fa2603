using CraftAspire.Api.Audit;
using CraftAspire.Api.Data;
using CraftAspire.Api.Secrets;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.SecondFactor;

/// <summary>Checks codes. A right one raises the level.</summary>
internal sealed class CodeChecker(
    GameDbContext database, CodeTries tries, RecoveryCodeStore recovery, SecretSeal seal, AuditLog audit, TimeProvider time)
{
    public async Task<CodeOutcome> VerifyAsync(long telegramId, TypedCode code, CancellationToken cancellationToken)
    {
        if (await tries.TakeAsync(telegramId, cancellationToken) is not { } attempt)
            return await tries.WhyNotAsync(telegramId, cancellationToken);
        if (attempt.Secret is not { } secret)
            return new CodeOutcome.NotEnrolled();

        var outcome = code.IsOfAuthenticator
            ? await CompareAsync(attempt, Authenticator.StepOf(code.Text, seal.Open(secret, attempt.PlayerId), time.GetUtcNow()),
                cancellationToken)
            : await recovery.UseAsync(telegramId, attempt, code, cancellationToken);
        return outcome is CodeOutcome.Right ? outcome
            : await RefusedAsync(telegramId, attempt, outcome ?? attempt.Wrong, cancellationToken);
    }

    /// <summary>Returns the reason of a refusal. The last try returns the lock instead and adds it to the audit.</summary>
    public async Task<CodeOutcome> RefusedAsync(long telegramId, CodeTry attempt, CodeOutcome why, CancellationToken cancellationToken)
    {
        if (attempt.WrongCodes < CodeTries.Most)
            return why;

        await database.InTransactionAsync(
            token => audit.RecordAsync(telegramId, AuditAct.SecondFactorLocked, $"player:{attempt.PlayerId}", detail: null, token),
            cancellationToken);
        return await tries.WhyNotAsync(telegramId, cancellationToken);
    }

    // The update decides: of any number of replicas that check the same code exactly one moves the step forward.
    private async Task<CodeOutcome?> CompareAsync(CodeTry attempt, long? step, CancellationToken cancellationToken)
    {
        if (step is not { } matched)
            return null;

        var until = RaisedLevels.EndFrom(time);
        var moved = await database.SecondFactors
            .Where(factor => factor.PlayerId == attempt.PlayerId && factor.Secret == attempt.Secret && factor.LastStep < matched)
            .ExecuteUpdateAsync(factor => factor.SetProperty(f => f.LastStep, matched).Raise(until), cancellationToken);
        return moved is 1 ? new CodeOutcome.Right(until) : new CodeOutcome.Used();
    }
}

/// <summary>All results of checking a code.</summary>
internal abstract record CodeOutcome
{
    private CodeOutcome()
    {
    }

    /// <summary>The code was right, and the level is raised.</summary>
    public sealed record Right(DateTimeOffset RaisedUntil) : CodeOutcome;

    public sealed record Wrong(int TriesLeft) : CodeOutcome;

    /// <summary>The code was right earlier; it counts once.</summary>
    public sealed record Used : CodeOutcome;

    /// <summary>No code is checked before then.</summary>
    public sealed record Locked(DateTimeOffset Until) : CodeOutcome;

    /// <summary>The player has no secret to check the code against.</summary>
    public sealed record NotEnrolled : CodeOutcome;
}
