using CraftAspire.Api.Data;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Statistics;

/// <summary>Sums up the moderators' work.</summary>
internal sealed class ModerationStatisticsReader(GameDbContext database)
{
    public async Task<ModerationStatistics> ReadAsync(StatisticsRange range, CancellationToken cancellationToken)
    {
        var reported = await database.SlotsAsync(ModerationQueries.Reported, range, cancellationToken);
        var decided = await database.SlotsAsync(ModerationQueries.Decided, range, cancellationToken);
        var decisions = await database.Database.SqlQueryRaw<Line>(ModerationQueries.Decisions, range.Start, range.End).ToListAsync(cancellationToken);
        var rest = (await database.Database.SqlQueryRaw<Remainder>(ModerationQueries.Rest, range.Start, range.End).ToListAsync(cancellationToken)).Single();

        return new ModerationStatistics(
            range.From,
            range.To,
            range.ByHour,
            [.. range.Moments().Select(moment => new ModerationMoment(moment, reported.FirstAt(moment), decided.FirstAt(moment)))],
            [.. decisions.Select(line => new DecisionCount((ReportDecision)line.Decision, line.Count))],
            rest.Open,
            rest.Hours,
            rest.Sanctions);
    }

    private sealed record Line(short Decision, long Count);

    private sealed record Remainder(long Open, double? Hours, long Sanctions);
}
