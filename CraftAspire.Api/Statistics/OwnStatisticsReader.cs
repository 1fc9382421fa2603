using CraftAspire.Api.Data;
using CraftAspire.Api.Players;
using CraftAspire.Api.Rating;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Statistics;

/// <summary>Reads figures of one player.</summary>
internal sealed class OwnStatisticsReader(GameDbContext database, PlayerDirectory players, RatingReader rating)
{
    public async Task<OwnStatistics> ReadAsync(long telegramId, StatisticsRange range, CancellationToken cancellationToken)
    {
        var player = await players.EnsureAsync(telegramId, cancellationToken);
        var combinations = await database.SlotsAsync(OwnQueries.Combinations, range, cancellationToken, player);
        var points = await database.SlotsAsync(OwnQueries.Points, range, cancellationToken, player);
        var places = await rating.ReadAsync(RatingPeriod.All, telegramId, top: 1, chat: null, cancellationToken);

        var moments = range.Moments()
            .Select(moment => new OwnMoment(moment, combinations.FirstAt(moment), points.FirstAt(moment), points.SecondAt(moment)))
            .ToArray();

        return new OwnStatistics(
            range.From,
            range.To,
            range.ByHour,
            moments,
            moments.Sum(moment => moment.Combinations),
            moments.Sum(moment => moment.Discoveries),
            moments.Sum(moment => moment.Points),
            places.You?.Place,
            places.Players);
    }
}
