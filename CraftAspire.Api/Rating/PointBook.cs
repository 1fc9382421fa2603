using System.Globalization;
using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Rating;

/// <summary>What the database says of points: the truth that every board is made from.</summary>
internal sealed class PointBook(GameDbContext database)
{
    /// <summary>
    /// The totals of all players who were paid by a transaction that <paramref name="horizon"/> did not cover, and the next horizon.
    /// Transactions below a horizon are over, so nobody is missed; one above it may be told twice, which changes no total.
    /// </summary>
    /// <param name="season">Which points count.</param>
    /// <param name="horizon">What the last call returned; 0 for everybody.</param>
    public async Task<(IReadOnlyList<Score> Totals, ulong Horizon)> PaidSinceAsync(Season season, ulong horizon, CancellationToken cancellationToken)
    {
        // The horizon is taken first: what commits between the two statements is read now and once more next time.
        var next = ulong.Parse(
            (await database.Database.SqlQueryRaw<string>(RatingQueries.Horizon).ToListAsync(cancellationToken)).Single(), CultureInfo.InvariantCulture);

        // Another database cluster counts transactions anew: a horizon ahead of it belongs to the one before.
        var since = horizon > next ? 0 : horizon;
        var statement = (season.Start, since) switch
        {
            (null, 0) => RatingQueries.Everybody,
            (null, _) => RatingQueries.PaidSince,
            (_, 0) => RatingQueries.EverybodyFrom,
            _ => RatingQueries.PaidSinceFrom,
        };
        var totals = await database.Database
            .SqlQueryRaw<Score>(statement, since.ToString(CultureInfo.InvariantCulture), season.Start ?? DateTimeOffset.UnixEpoch)
            .ToListAsync(cancellationToken);

        return (totals, next);
    }
}
