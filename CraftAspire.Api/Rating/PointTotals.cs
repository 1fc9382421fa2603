using System.Globalization;
using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Rating;

/// <summary>Reads points from the database, from which every leaderboard is made.</summary>
internal sealed class PointTotals(GameDbContext database)
{
    /// <summary>
    /// The totals of all players whom a transaction at or above <paramref name="horizon"/> paid, and the next horizon. All transactions
    /// below a horizon have ended, so no player is missed. A player may come twice; that changes no total.
    /// </summary>
    /// <param name="season">Which points count.</param>
    /// <param name="horizon">From the call before; 0 reads all players.</param>
    public async Task<(IReadOnlyList<Score> Totals, ulong Horizon)> PaidSinceAsync(Season season, ulong horizon,
        CancellationToken cancellationToken)
    {
        var paid = await ReadAsync(season, horizon, cancellationToken);
        var next = ulong.Parse(paid[0].Next, CultureInfo.InvariantCulture);

        // A restored database on another cluster starts its transaction ids again, so a horizon ahead of it is of the old cluster.
        if (horizon > next)
            paid = await ReadAsync(season, 0, cancellationToken);

        return ([.. paid.Where(row => row.PlayerId is not null).Select(row => new Score(row.PlayerId!.Value, row.Points!.Value))], next);
    }

    private Task<List<Paid>> ReadAsync(Season season, ulong since, CancellationToken cancellationToken)
    {
        var statement = (season.Start, since) switch
        {
            (null, 0) => RatingQueries.Everybody,
            (null, _) => RatingQueries.PaidSince,
            (_, 0) => RatingQueries.EverybodyFrom,
            _ => RatingQueries.PaidSinceFrom,
        };
        return database.Database
            .SqlQueryRaw<Paid>(statement.WithHorizon(), since.ToString(CultureInfo.InvariantCulture),
                season.Start ?? DateTimeOffset.UnixEpoch)
            .ToListAsync(cancellationToken);
    }

    private sealed record Paid(string Next, long? PlayerId, long? Points);
}
