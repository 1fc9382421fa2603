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
        var paid = await ReadAsync(season, horizon, cancellationToken);
        var next = ulong.Parse(paid[0].Next, CultureInfo.InvariantCulture);

        // Another database cluster counts transactions anew: a horizon ahead of it belongs to the one before.
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
            .SqlQueryRaw<Paid>(statement.WithHorizon(), since.ToString(CultureInfo.InvariantCulture), season.Start ?? DateTimeOffset.UnixEpoch)
            .ToListAsync(cancellationToken);
    }

    private sealed record Paid(string Next, long? PlayerId, long? Points);
}
