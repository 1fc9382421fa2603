using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Rows;
using CraftAspire.Api.Paging;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Moderation;

/// <summary>Reads reports for moderators.</summary>
internal sealed class ReportQueue(GameDbContext database)
{
    private const int MostHolders = 1_000;

    /// <summary>Elements with open reports, each once, the longest waiting first.</summary>
    public async Task<Page<Report>> OpenAsync(PageRequest page, CancellationToken cancellationToken)
    {
        var after = page.After ?? 0;
        var oldest = database.Reports
            .Where(report =>
                report.DecidedAt == null
                && report.Id > after
                && !database.Reports.Any(older => older.ElementId == report.ElementId && older.DecidedAt == null && older.Id < report.Id))
            .OrderBy(report => report.Id)
            .Take(page.Limit + 1);
        var reports = await Views(oldest).ToListAsync(cancellationToken);

        // The joins lose the order.
        return page.Cut([.. reports.OrderBy(report => report.Id)], report => report.Id);
    }

    /// <summary>Null for a number that does not exist.</summary>
    public Task<Report?> FindAsync(long id, CancellationToken cancellationToken) =>
        Views(database.Reports.Where(report => report.Id == id)).SingleOrDefaultAsync(cancellationToken);

    private IQueryable<Report> Views(IQueryable<ReportRow> reports) =>
        from report in reports
        join element in database.Elements on report.ElementId equals element.Id
        join discoverer in database.Players on element.DiscovererId equals discoverer.Id into discoverers
        from discoverer in discoverers.DefaultIfEmpty()
        join reporter in database.Players on report.ReporterId equals reporter.Id into reporters
        from reporter in reporters.DefaultIfEmpty()
        join moderator in database.Players on report.DecidedById equals moderator.Id into moderators
        from moderator in moderators.DefaultIfEmpty()
        join first in database.Elements on element.BornOfFirstId equals first.Id into firsts
        from first in firsts.DefaultIfEmpty()
        join second in database.Elements on element.BornOfSecondId equals second.Id into seconds
        from second in seconds.DefaultIfEmpty()
        select new Report(
            report.Id,
            new Element(element.Id, element.Name, element.Emoji, element.Depth),
            report.Reason,
            report.CreatedAt,
            database.Reports.Count(other => other.ElementId == report.ElementId && other.DecidedAt == null),
            database.PointEntries.Where(entry => entry.ElementId == element.Id).Sum(entry => entry.Amount),
            discoverer == null ? null : new Suspect(discoverer.Id, discoverer.Name, discoverer.BannedUntil, discoverer.MutedUntil),
            reporter == null ? null : new Suspect(reporter.Id, reporter.Name, reporter.BannedUntil, reporter.MutedUntil),
            report.DecidedAt == null
                ? null
                : new Verdict(report.Decision!.Value, moderator == null ? null : moderator.Name, report.DecidedAt!.Value),
            first == null || second == null
                ? null
                : new Recipe(
                    new Element(first.Id, first.Name, first.Emoji, first.Depth),
                    new Element(second.Id, second.Name, second.Emoji, second.Depth),
                    new Element(element.Id, element.Name, element.Emoji, element.Depth)),
            database.SessionElements.Where(held => held.ElementId == element.Id).Take(MostHolders).Count(),
            report.DecidedAt != null
                ? 0
                : database.Reports.Where(other => other.DecidedAt == null && other.Id <= report.Id)
                    .Select(other => other.ElementId).Distinct().Count(),
            database.Reports.Where(other => other.DecidedAt == null).Select(other => other.ElementId).Distinct().Count());
}
