using CraftAspire.Api.Data;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;
using StackExchange.Redis;

namespace CraftAspire.Api.Rating;

/// <summary>Reads leaderboards from the cache, which it updates first, or from the database while the cache is away.</summary>
internal sealed class RatingReader(
    GameDbContext database, CachedLeaderboard cached, DatabaseLeaderboard stored, LeaderboardUpdater updater, CacheBreaker breaker,
    TimeProvider time)
{
    /// <param name="chat">Whose games count; null for all.</param>
    public async Task<RatingTable> ReadAsync(
        RatingPeriod period, long telegramId, int top, long? chat, CancellationToken cancellationToken)
    {
        var (edition, playerId) = (await database.Database.SqlQuery<Asked>(
            $"""
            select (select count(*) from point_entries where amount < 0) as edition,
                coalesce((select id from players where telegram_id = {telegramId}), 0) as player_id
            """).ToListAsync(cancellationToken)).Single();
        var season = Season.At(period, time.GetUtcNow()) with { Edition = edition };
        var standings = await StandingsAsync(season, chat, playerId, top, cancellationToken);
        var names = await NamesAsync(standings, cancellationToken);

        // A forgotten player is still in the cached set until a reader finds them there.
        var gone = Ids(standings).Where(id => !names.ContainsKey(id)).ToArray();
        if (chat is null && gone.Length > 0 && await DropAsync(season, gone))
        {
            standings = await StandingsAsync(season, chat, playerId, top, cancellationToken);
            names = await NamesAsync(standings, cancellationToken);
        }

        var neighbours = RatingLines.Of(standings.Around, standings.AroundPlace, standings.AroundRank, Shown(names), playerId);
        return new RatingTable(
            period,
            RatingLines.Of(standings.Top, 1, 0, Shown(names), playerId),
            neighbours.FirstOrDefault(line => line.IsYou),
            neighbours,
            standings.Players);
    }

    private async Task<Standings> StandingsAsync(
        Season season, long? chat, long playerId, int top, CancellationToken cancellationToken)
    {
        if (chat is not null) return await stored.ReadAsync(season, chat, playerId, top, cancellationToken);

        var fromCache = await breaker.TryAsync(async () =>
        {
            await updater.UpdateAsync(season, cancellationToken);
            return await cached.ReadAsync(season, playerId, top);
        });
        return fromCache ?? await stored.ReadAsync(season, chat: null, playerId, top, cancellationToken);
    }

    private async Task<bool> DropAsync(Season season, long[] players) =>
        await breaker.TryAsync(async () =>
        {
            await cached.DropAsync(season, players);
            return this;
        }) is not null;

    // A banned player keeps their points and place, but nobody sees their line.
    private async Task<Dictionary<long, Listed>> NamesAsync(Standings standings, CancellationToken cancellationToken)
    {
        var (ids, now) = (Ids(standings).ToArray(), time.GetUtcNow());
        return await database.Players
            .Where(player => ids.Contains(player.Id))
            .ToDictionaryAsync(player => player.Id, player => new Listed(player.Name, player.BannedUntil > now), cancellationToken);
    }

    private static Dictionary<long, string?> Shown(Dictionary<long, Listed> players) =>
        players.Where(player => !player.Value.IsBanned).ToDictionary(player => player.Key, player => player.Value.Name);

    private static IEnumerable<long> Ids(Standings standings) =>
        standings.Top.Concat(standings.Around).Select(score => score.PlayerId).Distinct();

    private sealed record Listed(string? Name, bool IsBanned);

    private sealed record Asked(long Edition, long PlayerId);
}
