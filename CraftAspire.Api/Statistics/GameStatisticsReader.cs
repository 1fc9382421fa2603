using CraftAspire.Api.Data;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Statistics;

/// <summary>Reads figures of the whole game.</summary>
internal sealed class GameStatisticsReader(GameDbContext database)
{
    public async Task<GameStatistics> ReadAsync(StatisticsRange range, CancellationToken cancellationToken)
    {
        var interactions = await database.SlotsAsync(GameQueries.Interactions, range, cancellationToken);
        var active = await database.SlotsAsync(GameQueries.ActivePlayers, range, cancellationToken);
        var combinations = await database.SlotsAsync(GameQueries.Combinations, range, cancellationToken);
        var discoveries = await database.SlotsAsync(GameQueries.Discoveries, range, cancellationToken);
        var model = await database.SlotsAsync(GameQueries.ModelTimes, range, cancellationToken);
        var commands = await ReadAsync<CommandCount>(GameQueries.Commands, range, cancellationToken);
        var rest = (await ReadAsync<GameTotals>(GameQueries.Rest, range, cancellationToken)).Single();

        var moments = range.Moments().Select(moment => new GameMoment(
            moment,
            interactions.FirstAt(moment),
            active.FirstAt(moment),
            combinations.FirstAt(moment),
            combinations.SecondAt(moment),
            discoveries.FirstAt(moment),
            Seconds(model.GetValueOrDefault(moment)?.First),
            Seconds(model.GetValueOrDefault(moment)?.Second))).ToArray();

        var total = new GameMoment(
            range.Start,
            moments.Sum(moment => moment.Interactions),
            (long)(active.Whole()?.First ?? 0),
            moments.Sum(moment => moment.Combinations),
            moments.Sum(moment => moment.Known),
            moments.Sum(moment => moment.Discoveries),
            Seconds(model.Whole()?.First),
            Seconds(model.Whole()?.Second));

        return new GameStatistics(
            range.From, range.To, range.ByHour, moments, commands, total, rest.NewPlayers, rest.FailedInteractions,
            rest.FailedCombinations);
    }

    private Task<List<T>> ReadAsync<T>(string statement, StatisticsRange range, CancellationToken cancellationToken) =>
        database.Database.SqlQueryRaw<T>(statement, range.Start, range.End).ToListAsync(cancellationToken);

    private static double? Seconds(decimal? milliseconds) => milliseconds is { } number ? (double)number / 1000 : null;

    private sealed record GameTotals(long NewPlayers, long FailedInteractions, long FailedCombinations);
}
