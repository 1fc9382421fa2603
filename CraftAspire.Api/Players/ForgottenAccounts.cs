using CraftAspire.Api.Cache;
using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Rows;
using CraftAspire.Api.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace CraftAspire.Api.Players;

/// <summary>
/// Forgets again whom a restored backup brings back. The marks of forgotten accounts lie in the cache, which no backup of the database
/// holds, for as long as backups are kept.
/// </summary>
internal sealed partial class ForgottenAccounts(
    IConnectionMultiplexer cache,
    IOptions<CacheOptions> options,
    AccountMark marks,
    IServiceScopeFactory scopes,
    TimeProvider time,
    ILogger<ForgottenAccounts> logger)
    : BackgroundService
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private RedisKey Key => $"{options.Value.KeyPrefix}forgotten";

    /// <summary>Remembers a forgotten account's mark. Without the cache the player is forgotten all the same.</summary>
    public async Task RememberAsync(long telegramId)
    {
        try
        {
            var (database, now) = (cache.GetDatabase(), time.GetUtcNow());
            await database.SortedSetAddAsync(Key, marks.Of(telegramId), now.ToUnixTimeMilliseconds());
            await database.SortedSetRemoveRangeByScoreAsync(Key, double.NegativeInfinity, (now - Kept).ToUnixTimeMilliseconds());
        }
        catch (RedisException failure)
        {
            LogNotRemembered(failure.GetType().Name);
        }
    }

    /// <summary>Returns how many players were older than their account's forgetting, and are forgotten now.</summary>
    public async Task<int> ForgetAgainAsync(CancellationToken cancellationToken)
    {
        var entries = await cache.GetDatabase().SortedSetRangeByRankWithScoresAsync(Key);
        var forgotten = entries.ToDictionary(
            entry => Convert.ToHexString((byte[])entry.Element!), entry => DateTimeOffset.FromUnixTimeMilliseconds((long)entry.Score));
        if (forgotten.Count is 0)
            return 0;

        await using var scope = scopes.CreateAsyncScope();
        var latest = forgotten.Values.Max();
        var players = scope.ServiceProvider.GetRequiredService<GameDbContext>().Players
            .Where(player => player.CreatedAt < latest && player.Role == PlayerRow.UserRole)
            .Select(player => new { player.TelegramId, player.CreatedAt })
            .AsAsyncEnumerable();
        var back = new List<long>();
        await foreach (var player in players.WithCancellation(cancellationToken))
        {
            if (forgotten.TryGetValue(Convert.ToHexString(marks.Of(player.TelegramId)), out var at) && player.CreatedAt < at)
                back.Add(player.TelegramId);
        }

        var directory = scope.ServiceProvider.GetRequiredService<PlayerDirectory>();
        foreach (var telegramId in back)
            await directory.ForgetAsync(telegramId, cancellationToken);
        return back.Count;
    }

    // A backup is restored while the game is down. While the program starts, the database and the cache may be away.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                if (await ForgetAgainAsync(stoppingToken) is > 0 and var count)
                    LogForgottenAgain(count);
                return;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The database held {Count} players who asked to be forgotten, as after the restore of a backup; the Api forgot them again")]
    private partial void LogForgottenAgain(int count);

    [LoggerMessage(LogLevel.Warning, "A forgotten account could not be remembered ({Error}): the restore of a backup would bring it back")]
    private partial void LogNotRemembered(string error);

    [LoggerMessage(LogLevel.Debug, "Forgotten accounts could not be looked for ({Error}); it is tried again")]
    private partial void LogFailed(string error);
}
