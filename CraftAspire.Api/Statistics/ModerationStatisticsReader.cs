using CraftAspire.Api.Data;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Statistics;

/// <summary>Reads figures of the moderators' work.</summary>
internal sealed class ModerationStatisticsReader(GameDbContext database)
{
    public async Task<ModerationStatistics> ReadAsync(StatisticsRange range, CancellationToken cancellationToken)
    {
        var reported = await database.SlotsAsync(ModerationQueries.Reported, range, cancellationToken);
        var decided = await database.SlotsAsync(ModerationQueries.Decided, range, cancellationToken);
        var decisions = await ReadAsync<DecisionLine>(ModerationQueries.Decisions, range, cancellationToken);
        var rest = (await ReadAsync<ModerationTotals>(ModerationQueries.Rest, range, cancellationToken)).Single();

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

    private Task<List<T>> ReadAsync<T>(string statement, StatisticsRange range, CancellationToken cancellationToken) =>
        database.Database.SqlQueryRaw<T>(statement, range.Start, range.End).ToListAsync(cancellationToken);

    private sealed record DecisionLine(short Decision, long Count);

    private sealed record ModerationTotals(long Open, double? Hours, long Sanctions);
}
