using System.Globalization;
using CraftAspire.Api.Cache;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace CraftAspire.Api.Rating;

/// <summary>
/// The rating in a sorted set of the cache: every answer in O(log n). The set holds its own horizon as its last member, so that a
/// set that is there says what it covers, and one that was lost has lost both.
/// </summary>
internal sealed class CacheBoard(IConnectionMultiplexer cache, IOptions<CacheOptions> options)
{
    private const string Horizon = "horizon";
    private const int Chunk = 5_000;

    /// <summary>What the set covers; 0 when there is none.</summary>
    public async Task<ulong> HorizonAsync(Season season) =>
        await cache.GetDatabase().SortedSetScoreAsync(Key(season), Horizon) is { } score ? (ulong)-score : 0;

    /// <summary>
    /// Brings totals in. Points only grow, so the greater of two totals is the later one whoever writes it when: any number of
    /// replicas may do this at once. The horizon comes last; a write that breaks off is done again.
    /// </summary>
    public async Task TakeAsync(Season season, IReadOnlyList<Score> totals, ulong horizon)
    {
        var database = cache.GetDatabase();
        foreach (var chunk in totals.Chunk(Chunk))
            await database.SortedSetUpdateAsync(Key(season), [.. chunk.Select(score => new SortedSetEntry(Member(score.PlayerId), score.Points))], SortedSetWhen.GreaterThan);

        await database.SortedSetAddAsync(Key(season), Horizon, -(double)horizon);
        await database.KeyExpireAsync(Key(season), season.Lifetime);
    }

    /// <summary>Takes out players who are no more.</summary>
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
        var around = Scores(await cache.GetDatabase().SortedSetRangeByRankWithScoresAsync(Key(season), from, mine + Standings.Neighbours, Order.Descending));
        var above = around is [var first, ..]
            ? await cache.GetDatabase().SortedSetLengthAsync(Key(season), first.Points, double.PositiveInfinity, Exclude.Start)
            : 0;

        return new Standings(Scores(await best), around, above + 1, from, await count - 1);
    }

    private string Key(Season season) => options.Value.KeyPrefix + season.Key;

    private static Score[] Scores(SortedSetEntry[] entries) =>
        [.. entries.Where(entry => entry.Element != Horizon).Select(entry => new Score(long.Parse(entry.Element.ToString(), CultureInfo.InvariantCulture), (long)entry.Score))];

    // Of equal scores the cache orders members as text: with leading zeros that is the order of the numbers.
    private static RedisValue Member(long playerId) => playerId.ToString("D19", CultureInfo.InvariantCulture);
}
