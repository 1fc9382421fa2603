using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Rating;

/// <summary>Reads a leaderboard from the database while the cache is away; slower.</summary>
internal sealed class DatabaseLeaderboard(GameDbContext database)
{
    public async Task<Standings> ReadAsync(Season season, long playerId, int top, CancellationToken cancellationToken)
    {
        var best = await ReadAsync<Score>(RatingQueries.Top, season, top, 0, cancellationToken);
        var around = (await ReadAsync<Score>(RatingQueries.Around, season, playerId, Standings.Neighbours, cancellationToken))
            .OrderByDescending(score => score.Points)
            .ThenByDescending(score => score.PlayerId)
            .ToArray();
        var first = around.FirstOrDefault();
        var counts = (await ReadAsync<Position>(RatingQueries.Counts, season, first?.Points ?? 0, first?.PlayerId ?? 0, cancellationToken))
            .Single();

        return new Standings(best, around, counts.Above + 1, counts.Before, counts.Players);
    }

    private Task<List<T>> ReadAsync<T>(string statement, Season season, long third, long fourth, CancellationToken cancellationToken) =>
        database.Database
        .SqlQueryRaw<T>(statement.Over(season), "0", season.Start ?? DateTimeOffset.UnixEpoch, third, fourth)
        .ToListAsync(cancellationToken);

    private sealed record Position(long Above, long Before, long Players);
}
