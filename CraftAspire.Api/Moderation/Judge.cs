using System.Diagnostics;
using CraftAspire.Api.Audit;
using CraftAspire.Api.Combining;
using CraftAspire.Api.Combining.Generation;
using CraftAspire.Api.Data;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CraftAspire.Api.Moderation;

/// <summary>Decides reports: one transaction each, in which the element is locked first, so that of two moderators the second sees what the first did.</summary>
internal sealed class Judge(
    GameDbContext database, ElementRenamer renamer, ElementMerger merger, PointTaker points, AuditBook audit, RecipeBook book, BannedWords bannedWords, TimeProvider time)
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
                    await TellCachesAsync(ruling, done.Trail);
                return outcome;
            }
            catch (PostgresException race) when (race.SqlState is PostgresErrorCodes.UniqueViolation && attempt < Tries)
            {
                // Somebody made the name, or the pair, just now: looked at again, it is there.
            }
        }
    }

    private async Task<RulingOutcome> TryAsync(long telegramId, long reportId, Ruling ruling, CancellationToken cancellationToken)
    {
        if (ruling.Decision is ReportDecision.Merge)
            await merger.WaitForOthersAsync(cancellationToken);
        if (await AccusedAsync(reportId, cancellationToken) is not { } element)
            return new RulingOutcome.NoSuchReport();
        if (await VerdictAsync(telegramId, reportId, cancellationToken) is { } earlier)
            return earlier.IsOwn && earlier.Verdict.Decision == ruling.Decision ? new RulingOutcome.Done() : new RulingOutcome.Decided(earlier.Verdict);
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
            await points.TakeAsync(element.Id, cancellationToken);
        await CloseAsync(telegramId, element.Id, ruling.Decision, cancellationToken);
        return outcome;
    }

    private async Task<Accused?> AccusedAsync(long reportId, CancellationToken cancellationToken)
    {
        var found = await database.Database.SqlQuery<Accused>(
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

    private async Task<RulingOutcome> DismissAsync(long telegramId, long reportId, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(telegramId, AuditAct.ReportDismissed, $"report:{reportId}", null, cancellationToken);
        return new RulingOutcome.Done();
    }

    private async Task<RulingOutcome> HideAsync(long telegramId, Accused element, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await database.Elements.Where(row => row.Id == element.Id).ExecuteUpdateAsync(row => row.SetProperty(hidden => hidden.HiddenAt, now), cancellationToken);
        await audit.RecordAsync(telegramId, AuditAct.ElementHidden, $"element:{element.Id}", element.Name, cancellationToken);
        return new RulingOutcome.Done();
    }

    // Only open ones: what was decided stays decided.
    private Task<int> CloseAsync(long telegramId, long elementId, ReportDecision decision, CancellationToken cancellationToken) => database.Database.ExecuteSqlAsync(
        $"""
        update reports set decided_at = {time.GetUtcNow()}, decision = {(short)decision}, decided_by_id = (select id from players where telegram_id = {telegramId})
        where element_id = {elementId} and decided_at is null
        """,
        cancellationToken);

    private async Task TellCachesAsync(Ruling ruling, MergeTrail? trail)
    {
        if (ruling.Decision is ReportDecision.Hide)
            await bannedWords.AnnounceHiddenAsync();
        if (trail is null)
            return;

        foreach (var (pair, recipe) in trail.Recipes)
            await book.ReplaceAsync(pair, recipe);
    }

    private sealed record EarlierVerdict(Verdict Verdict, bool IsOwn);
}
