using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.SecondFactor;

/// <summary>Counts tries in the database: five wrong ones lock for ten minutes, over all replicas and however many come at once.</summary>
internal sealed class CodeTries(GameDbContext database, TimeProvider time)
{
    public const int Most = 5;

    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Takes a try, which counts as wrong from now on: so many guesses at once are no more than five. Null when none is left or
    /// there is nothing to try.
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
            returning player_id, wrong_codes, secret, pending_secret, recovery_salt
            """).ToListAsync(cancellationToken);
        return taken is [var one] ? one : null;
    }

    /// <summary>Why <see cref="TakeAsync"/> gave none.</summary>
    public async Task<CodeOutcome> WhyNotAsync(long telegramId, CancellationToken cancellationToken)
    {
        var until = await database.SecondFactors
            .Where(factor => factor.PlayerId == database.Players.Where(player => player.TelegramId == telegramId).Select(player => player.Id).FirstOrDefault())
            .Select(factor => factor.LockedUntil)
            .SingleOrDefaultAsync(cancellationToken);
        return until is { } end ? new CodeOutcome.Locked(end) : new CodeOutcome.NotEnrolled();
    }
}
