using CraftAspire.Api.Data;
using CraftAspire.Api.Tokens;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Sessions;

/// <summary>Takes a session up again that ended within the last day. A running one in which nothing was made gives way to it.</summary>
internal sealed class SessionReopener(GameDbContext database, TimeProvider time)
{
    private static readonly TimeSpan Reopenable = TimeSpan.FromDays(1);

    public Task<ReopenOutcome> ReopenAsync(Caller caller, long id, CancellationToken cancellationToken) =>
        database.Database.CreateExecutionStrategy().ExecuteAsync(token => TryReopenAsync(caller, id, token), cancellationToken);

    private async Task<ReopenOutcome> TryReopenAsync(Caller caller, long id, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var session = await database.SessionsOf(caller)
            .Where(session => session.Id == id)
            .Select(session => new { session.EndedAt })
            .SingleOrDefaultAsync(cancellationToken);
        if (session is null) return new ReopenOutcome.NotFound();
        // A repeat after a lost answer.
        if (session.EndedAt is null) return new ReopenOutcome.IsOpen();
        if (session.EndedAt < time.GetUtcNow() - Reopenable) return new ReopenOutcome.TooLate();

        // What nobody has played yet is no game that could be lost.
        await database.SessionsOf(caller).Active()
            .Where(active => !database.SessionElements.Any(held => held.SessionId == active.Id && held.RecipeId != null))
            .ExecuteDeleteAsync(cancellationToken);
        if (await database.SessionsOf(caller).Active().AnyAsync(cancellationToken)) return new ReopenOutcome.OtherRunning();

        // Of two at once the unique index lets one pass; the other finds the first when it is repeated.
        await database.GameSessions
            .Where(ended => ended.Id == id)
            .ExecuteUpdateAsync(ended => ended.SetProperty(s => s.EndedAt, (DateTimeOffset?)null), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new ReopenOutcome.IsOpen();
    }
}

/// <summary>How the reopening of a session ended.</summary>
internal abstract record ReopenOutcome
{
    private ReopenOutcome()
    {
    }

    public sealed record IsOpen : ReopenOutcome;

    public sealed record NotFound : ReopenOutcome;

    /// <summary>It ended more than a day ago.</summary>
    public sealed record TooLate : ReopenOutcome;

    /// <summary>Another game is on, and something was made in it.</summary>
    public sealed record OtherRunning : ReopenOutcome;
}
