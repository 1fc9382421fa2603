using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Rows;
using CraftAspire.Api.Elements;
using CraftAspire.Api.Game;
using CraftAspire.Api.Players;
using CraftAspire.Api.Sessions;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Moderation;

/// <summary>Stores players' reports.</summary>
internal sealed class ReportIntake(
    GameDbContext database, PlayerDirectory players, ElementLookup elements, BlockReader blocks, TimeProvider time)
{
    private const int MostPerHour = 10;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public async Task<ReportOutcome> ReportAsync(Caller caller, NewReport report, CancellationToken cancellationToken)
    {
        var player = await players.EnsureAsync(caller.TelegramId, cancellationToken);
        if (await blocks.FindMuteAsync(caller, cancellationToken) is { } block)
            return new ReportOutcome.Blocked(block);
        if (await HeldAsync(caller, report.Element, cancellationToken) is not { } element)
            return new ReportOutcome.NotHeld();
        if (element.IsBase)
            return new ReportOutcome.IsBase();

        return await database.InTransactionAsync(token => StoreAsync(player, element, report.Reason, token), cancellationToken);
    }

    private async Task<ReportOutcome> StoreAsync(long player, ElementRow element, ReportReason reason, CancellationToken cancellationToken)
    {
        // One report of a player at a time: two at once would both find room for the last one.
        await database.Database.ExecuteSqlAsync($"select from players where id = {player} for no key update", cancellationToken);

        var now = time.GetUtcNow();
        var latest = await database.Reports
            .Where(earlier => earlier.ReporterId == player && earlier.CreatedAt > now - Hour)
            .OrderByDescending(earlier => earlier.CreatedAt)
            .Select(earlier => earlier.CreatedAt)
            .Take(MostPerHour)
            .ToListAsync(cancellationToken);
        if (latest.Count == MostPerHour)
            return new ReportOutcome.TooMany(latest[^1] + Hour - now);

        // The index on open reports decides: of two simultaneous reports one inserts.
        var inserted = await database.Database.ExecuteSqlAsync(
            $"""
            insert into reports (element_id, reporter_id, reason, created_at) values ({element.Id}, {player}, {(short)reason}, {now})
            on conflict do nothing
            """,
            cancellationToken);
        return new ReportOutcome.Taken(new ReportReceipt(element.ToContract(), AlreadyOpen: inserted is 0));
    }

    private async Task<ElementRow?> HeldAsync(Caller caller, ElementReference reference, CancellationToken cancellationToken)
    {
        if (await elements.FindAsync(caller, reference, cancellationToken) is not { } known
            || await elements.FindShownAsync(known, cancellationToken) is not { } id)
            return null;

        var isHeld = await database.SessionsOf(caller).AnyAsync(
            session => database.SessionElements.Any(held => held.SessionId == session.Id && held.ElementId == id), cancellationToken);
        return isHeld
            ? await database.Elements.AsNoTracking().SingleAsync(element => element.Id == id, cancellationToken)
            : null;
    }
}

/// <summary>All results of a player's report.</summary>
internal abstract record ReportOutcome
{
    private ReportOutcome()
    {
    }

    /// <summary>The report waits for a moderator.</summary>
    public sealed record Taken(ReportReceipt Receipt) : ReportOutcome;

    /// <summary>The player never held the element.</summary>
    public sealed record NotHeld : ReportOutcome;

    /// <summary>Base elements cannot be reported.</summary>
    public sealed record IsBase : ReportOutcome;

    /// <summary>The player is banned or muted.</summary>
    public sealed record Blocked(Block Block) : ReportOutcome;

    /// <summary>The player has reported too often within an hour.</summary>
    public sealed record TooMany(TimeSpan RetryAfter) : ReportOutcome;
}
