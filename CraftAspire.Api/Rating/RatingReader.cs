using CraftAspire.Api.Data;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;
using StackExchange.Redis;

namespace CraftAspire.Api.Rating;

/// <summary>Answers who stands where: from the cache, brought up to date first; from the database while the cache is away.</summary>
internal sealed partial class RatingReader(
    GameDbContext database, CacheBoard fast, DatabaseBoard slow, BoardKeeper keeper, TimeProvider time, ILogger<RatingReader> logger)
{
    public async Task<RatingTable> ReadAsync(RatingPeriod period, long telegramId, int top, CancellationToken cancellationToken)
    {
        var (edition, playerId) = (await database.Database.SqlQuery<Asked>(
            $"""
            select (select count(*) from point_entries where amount < 0) as edition,
                coalesce((select id from players where telegram_id = {telegramId}), 0) as player_id
            """).ToListAsync(cancellationToken)).Single();
        var season = Season.At(period, time.GetUtcNow()) with { Edition = edition };
        var standings = await StandingsAsync(season, playerId, top, cancellationToken);
        var names = await NamesAsync(standings, cancellationToken);

        // A player who asked to be forgotten is still in the set until somebody sees them there.
        var gone = Ids(standings).Where(id => !names.ContainsKey(id)).ToArray();
        if (gone.Length > 0 && await DroppedAsync(season, gone))
        {
            standings = await StandingsAsync(season, playerId, top, cancellationToken);
            names = await NamesAsync(standings, cancellationToken);
        }

        var neighbours = RatingLines.Of(standings.Around, standings.AroundPlace, standings.AroundRank, names, playerId);
        return new RatingTable(
            period,
            RatingLines.Of(standings.Top, 1, 0, names, playerId),
            neighbours.FirstOrDefault(line => line.IsYou),
            neighbours,
            standings.Players);
    }

    private async Task<Standings> StandingsAsync(Season season, long playerId, int top, CancellationToken cancellationToken)
    {
        try
        {
            await keeper.CatchUpAsync(season, cancellationToken);
            return await fast.ReadAsync(season, playerId, top);
        }
        catch (Exception away) when (IsCacheAway(away))
        {
            LogCacheAway(away.Message);
            return await slow.ReadAsync(season, playerId, top, cancellationToken);
        }
    }

    private async Task<bool> DroppedAsync(Season season, long[] players)
    {
        try
        {
            await fast.DropAsync(season, players);
            return true;
        }
        catch (Exception away) when (IsCacheAway(away))
        {
            return false;
        }
    }

    private static bool IsCacheAway(Exception exception) => exception is RedisException or RedisTimeoutException;

    private async Task<Dictionary<long, string?>> NamesAsync(Standings standings, CancellationToken cancellationToken)
    {
        var ids = Ids(standings).ToArray();
        return await database.Players.Where(player => ids.Contains(player.Id)).ToDictionaryAsync(player => player.Id, player => player.Name, cancellationToken);
    }

    private static IEnumerable<long> Ids(Standings standings) => standings.Top.Concat(standings.Around).Select(score => score.PlayerId).Distinct();

    private sealed record Asked(long Edition, long PlayerId);

    [LoggerMessage(LogLevel.Warning, "The rating comes from the database, the cache is away: {Reason}")]
    private partial void LogCacheAway(string reason);
}
