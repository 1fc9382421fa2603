using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Rating;

/// <summary>Reads a leaderboard from the database: that of a chat, which is small, or any while the cache is away; slower.</summary>
internal sealed class DatabaseLeaderboard(GameDbContext database)
{
    public async Task<Standings> ReadAsync(Season season, long? chat, long playerId, int top, CancellationToken cancellationToken)
    {
        var best = await ReadAsync<Score>(RatingQueries.Top, season, chat, top, 0, cancellationToken);
        var around = (await ReadAsync<Score>(RatingQueries.Around, season, chat, playerId, Standings.Neighbours, cancellationToken))
            .OrderByDescending(score => score.Points)
            .ThenByDescending(score => score.PlayerId)
            .ToArray();
        var first = around.FirstOrDefault();
        var counts = (await ReadAsync<Position>(
            RatingQueries.Counts, season, chat, first?.Points ?? 0, first?.PlayerId ?? 0, cancellationToken)).Single();

        return new Standings(best, around, counts.Above + 1, counts.Before, counts.Players);
    }

    private Task<List<T>> ReadAsync<T>(
        string statement, Season season, long? chat, long third, long fourth, CancellationToken cancellationToken) =>
        database.Database
        .SqlQueryRaw<T>(statement.Over(season, chat), "0", season.Start ?? DateTimeOffset.UnixEpoch, third, fourth, chat ?? 0)
        .ToListAsync(cancellationToken);

    private sealed record Position(long Above, long Before, long Players);
}
