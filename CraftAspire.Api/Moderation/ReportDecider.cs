using System.Diagnostics;
using CraftAspire.Api.Audit;
using CraftAspire.Api.Combining;
using CraftAspire.Api.Data;
using CraftAspire.Api.Naming;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CraftAspire.Api.Moderation;

/// <summary>
/// Decides reports, each in one transaction. It locks the element first, so of two moderators the second sees what the first did.
/// </summary>
internal sealed class ReportDecider(
    GameDbContext database,
    ElementRenamer renamer,
    ElementMerger merger,
    PointRevoker points,
    AuditLog audit,
    KnownPairs knownPairs,
    BannedWords bannedWords,
    TimeProvider time)
{
    private const int Tries = 3;

    public async Task<RulingOutcome> DecideAsync(long telegramId, long reportId, Ruling ruling, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var outcome = await database.InTransactionAsync(token => TryAsync(telegramId, reportId, ruling, token), cancellationToken);
                if (outcome is RulingOutcome.Done done)
                    await UpdateCachesAsync(ruling, done.Changes);
                return outcome;
            }
            catch (PostgresException race) when (race.SqlState is PostgresErrorCodes.UniqueViolation && attempt < Tries)
            {
                // The name, or the pair, was made at the same moment. The next try sees it.
            }
        }
    }

    private async Task<RulingOutcome> TryAsync(long telegramId, long reportId, Ruling ruling, CancellationToken cancellationToken)
    {
        if (ruling.Decision is ReportDecision.Merge)
            await merger.LockMergesAsync(cancellationToken);
        if (await LockReportedAsync(reportId, cancellationToken) is not { } element)
            return new RulingOutcome.NoSuchReport();
        if (await VerdictAsync(telegramId, reportId, cancellationToken) is { } earlier)
        {
            return earlier.IsOwn && earlier.Verdict.Decision == ruling.Decision && await IsSameAsync(element, ruling, cancellationToken)
                ? new RulingOutcome.Done()
                : new RulingOutcome.Decided(earlier.Verdict);
        }

        if (element.IsBase && ruling.Decision is not ReportDecision.Dismiss)
            return new RulingOutcome.IsBase();

        var outcome = ruling.Decision switch
        {
            ReportDecision.Dismiss => await DismissAsync(telegramId, reportId, cancellationToken),
            ReportDecision.Hide => await HideAsync(telegramId, element, cancellationToken),
            ReportDecision.Rename => await renamer.RenameAsync(telegramId, element, ruling.Name ?? "", cancellationToken),
            ReportDecision.Merge => await merger.MergeAsync(telegramId, element, ruling.Into ?? default, cancellationToken),
            _ => throw new UnreachableException(),
        };
        if (outcome is not RulingOutcome.Done)
            return outcome;

        if (ruling is { TakesPoints: true, Decision: ReportDecision.Hide or ReportDecision.Merge })
            await points.RevokeAsync(element.Id, cancellationToken);
        await CloseAsync(telegramId, element.Id, ruling.Decision, cancellationToken);
        return outcome;
    }

    private async Task<ReportedElement?> LockReportedAsync(long reportId, CancellationToken cancellationToken)
    {
        var found = await database.Database.SqlQuery<ReportedElement>(
            $"""
            select element.id, element.name, element.emoji, element.is_base from elements element
            where element.id = (select element_id from reports where id = {reportId})
            for update
            """).ToListAsync(cancellationToken);
        return found.SingleOrDefault();
    }

    private async Task<EarlierVerdict?> VerdictAsync(long telegramId, long reportId, CancellationToken cancellationToken) => await (
        from report in database.Reports
        where report.Id == reportId && report.DecidedAt != null
        join player in database.Players on report.DecidedById equals player.Id into moderators
        from moderator in moderators.DefaultIfEmpty()
        select new EarlierVerdict(
            new Verdict(report.Decision!.Value, moderator == null ? null : moderator.Name, report.DecidedAt!.Value),
            moderator != null && moderator.TelegramId == telegramId)).SingleOrDefaultAsync(cancellationToken);

    // A repeat of the same ruling is done already. The same decision with another name or target is not a repeat.
    private async Task<bool> IsSameAsync(ReportedElement element, Ruling ruling, CancellationToken cancellationToken) =>
        ruling.Decision switch
        {
            ReportDecision.Rename => element.Name == ruling.Name?.Trim(),
            ReportDecision.Merge => await merger.IsMergedIntoAsync(element, ruling.Into ?? default, cancellationToken),
            _ => true,
        };

    private async Task<RulingOutcome> DismissAsync(long telegramId, long reportId, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(telegramId, AuditAct.ReportDismissed, $"report:{reportId}", null, cancellationToken);
        return new RulingOutcome.Done();
    }

    private async Task<RulingOutcome> HideAsync(long telegramId, ReportedElement element, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await database.Elements
            .Where(row => row.Id == element.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(hidden => hidden.HiddenAt, now), cancellationToken);
        await audit.RecordAsync(telegramId, AuditAct.ElementHidden, $"element:{element.Id}", element.Name, cancellationToken);
        return new RulingOutcome.Done();
    }

    // Closes open reports only; earlier verdicts stay.
    private Task<int> CloseAsync(long telegramId, long elementId, ReportDecision decision, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"""
            update reports set
                decided_at = {time.GetUtcNow()}, decision = {(short)decision},
                decided_by_id = (select id from players where telegram_id = {telegramId})
            where element_id = {elementId} and decided_at is null
            """,
            cancellationToken);

    private async Task UpdateCachesAsync(Ruling ruling, MergeChanges? changes)
    {
        if (ruling.Decision is ReportDecision.Hide)
            await bannedWords.AnnounceHiddenAsync();
        if (changes is null)
            return;

        foreach (var (pair, recipe) in changes.Recipes)
            await knownPairs.ReplaceAsync(pair, recipe);
    }

    private sealed record EarlierVerdict(Verdict Verdict, bool IsOwn);
}

/// <summary>A reported element. Its row is locked until the ruling is written.</summary>
internal sealed record ReportedElement(long Id, string Name, string Emoji, bool IsBase);

/// <summary>All results of a ruling.</summary>
internal abstract record RulingOutcome
{
    private RulingOutcome()
    {
    }

    /// <summary>The ruling is written, now or by the call that this one repeats.</summary>
    public sealed record Done(MergeChanges? Changes = null) : RulingOutcome;

    public sealed record NoSuchReport : RulingOutcome;

    /// <summary>The report has another ruling.</summary>
    public sealed record Decided(Verdict Verdict) : RulingOutcome;

    public sealed record IsBase : RulingOutcome;

    /// <summary>The target of the merge does not exist or is hidden.</summary>
    public sealed record NoSuchElement(string Element) : RulingOutcome;

    public sealed record NameRefused(string Reason) : RulingOutcome;

    public sealed record NameTaken(string Element) : RulingOutcome;

    public sealed record Loop : RulingOutcome;
}
