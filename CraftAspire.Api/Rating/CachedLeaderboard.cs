using System.Globalization;
using CraftAspire.Api.Cache;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace CraftAspire.Api.Rating;

/// <summary>
/// A season's leaderboard as a sorted set of the cache; every query takes O(log n). The set stores its own horizon as its last member, so a
/// set always tells which points it has, and a lost set loses both.
/// </summary>
internal sealed class CachedLeaderboard(IConnectionMultiplexer cache, IOptions<CacheOptions> options)
{
    private const string Horizon = "horizon";
    private const int Chunk = 5_000;

    /// <summary>The oldest transaction whose points the set may lack; 0 for a missing set.</summary>
    public async Task<ulong> HorizonAsync(Season season) =>
        await cache.GetDatabase().SortedSetScoreAsync(Key(season), Horizon) is { } score ? (ulong)-score : 0;

    /// <summary>
    /// Stores totals. Points only grow, so the greater of two totals is the later one, and replicas may write at once. The horizon comes
    /// last: an interrupted write is repeated.
    /// </summary>
    public async Task AddAsync(Season season, IReadOnlyList<Score> totals, ulong horizon)
    {
        var database = cache.GetDatabase();
        foreach (var chunk in totals.Chunk(Chunk))
        {
            var entries = chunk.Select(score => new SortedSetEntry(Member(score.PlayerId), score.Points));
            await database.SortedSetUpdateAsync(Key(season), [.. entries], SortedSetWhen.GreaterThan);
        }

        await database.SortedSetAddAsync(Key(season), Horizon, -(double)horizon);
        await database.KeyExpireAsync(Key(season), season.Lifetime);
    }

    /// <summary>Removes forgotten players.</summary>
    public Task DropAsync(Season season, IEnumerable<long> players) =>
        cache.GetDatabase().SortedSetRemoveAsync(Key(season), [.. players.Select(Member)]);

    public async Task<Standings> ReadAsync(Season season, long playerId, int top)
    {
        var batch = cache.GetDatabase().CreateBatch();
        var best = batch.SortedSetRangeByRankWithScoresAsync(Key(season), 0, top - 1, Order.Descending);
        var rank = batch.SortedSetRankAsync(Key(season), Member(playerId), Order.Descending);
        var count = batch.SortedSetLengthAsync(Key(season));
        batch.Execute();

        if (await rank is not { } mine)
            return new Standings(Scores(await best), [], 1, 0, await count - 1);

        var from = Math.Max(0, mine - Standings.Neighbours);
        var around = Scores(await cache.GetDatabase().SortedSetRangeByRankWithScoresAsync(Key(season), from, mine + Standings.Neighbours,
            Order.Descending));
        var above = around is [var first, ..]
            ? await cache.GetDatabase().SortedSetLengthAsync(Key(season), first.Points, double.PositiveInfinity, Exclude.Start)
            : 0;

        return new Standings(Scores(await best), around, above + 1, from, await count - 1);
    }

    private string Key(Season season) => options.Value.KeyPrefix + season.Key;

    private static Score[] Scores(SortedSetEntry[] entries) =>
    [
        .. entries
            .Where(entry => entry.Element != Horizon)
            .Select(entry => new Score(long.Parse(entry.Element.ToString(), CultureInfo.InvariantCulture), (long)entry.Score)),
    ];

    // The cache sorts equal scores by text; leading zeros make that the order of the numbers.
    private static RedisValue Member(long playerId) => playerId.ToString("D19", CultureInfo.InvariantCulture);
}
