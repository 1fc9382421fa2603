using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.SecondFactor;

/// <summary>Counts tries in the database, for all replicas. Five wrong ones lock the second factor for ten minutes.</summary>
internal sealed class CodeTries(GameDbContext database, TimeProvider time)
{
    public const int Most = 5;

    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Takes a try, which counts as wrong until the code was right, so simultaneous guesses are limited, too. Null when no try is left or
    /// there is no second factor.
    /// </summary>
    public async Task<CodeTry?> TakeAsync(long telegramId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var taken = await database.Database.SqlQuery<CodeTry>(
            $"""
            update second_factors set
                wrong_codes = case when locked_until is null then wrong_codes + 1 else 1 end,
                locked_until = case when locked_until is null and wrong_codes + 1 >= {Most} then {now + Lock} end
            where player_id = (select id from players where telegram_id = {telegramId}) and (locked_until is null or locked_until <= {now})
            returning player_id, wrong_codes, secret, pending_secret, recovery_salt, last_step
            """).ToListAsync(cancellationToken);
        return taken is [var one] ? one : null;
    }

    /// <summary>The reason why <see cref="TakeAsync"/> returned null.</summary>
    public async Task<CodeOutcome> WhyNotAsync(long telegramId, CancellationToken cancellationToken)
    {
        var until = await database.SecondFactors
            .Where(factor => database.Players.Any(player => player.Id == factor.PlayerId && player.TelegramId == telegramId))
            .Select(factor => factor.LockedUntil)
            .SingleOrDefaultAsync(cancellationToken);
        return until is { } end ? new CodeOutcome.Locked(end) : new CodeOutcome.NotEnrolled();
    }
}

/// <summary>A try, taken before the code is checked.</summary>
/// <param name="PlayerId">The player.</param>
/// <param name="WrongCodes">The number of the try, from 1.</param>
/// <param name="Secret">The confirmed secret, sealed.</param>
/// <param name="PendingSecret">The secret that is not confirmed yet, sealed.</param>
/// <param name="RecoverySalt">The salt of the recovery codes' hashes.</param>
/// <param name="LastStep">The time step of the latest right code.</param>
internal sealed record CodeTry(long PlayerId, int WrongCodes, byte[]? Secret, byte[]? PendingSecret, byte[]? RecoverySalt, long LastStep)
{
    /// <summary>The result for a wrong code.</summary>
    public CodeOutcome Wrong => new CodeOutcome.Wrong(CodeTries.Most - WrongCodes);
}
