using StackExchange.Redis;

namespace CraftAspire.Api.Rating;

/// <summary>
/// Skips the cache for a while after a failure. Of the readers that meet a hung cache only the first ones wait for its time limit.
/// </summary>
internal sealed partial class CacheBreaker(TimeProvider time, ILogger<CacheBreaker> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private long _openUntil = long.MinValue;

    /// <summary>Null when the cache is away.</summary>
    public async Task<T?> TryAsync<T>(Func<Task<T>> use) where T : class
    {
        if (time.GetUtcNow().UtcTicks < Interlocked.Read(ref _openUntil))
            return null;

        try
        {
            return await use();
        }
        catch (Exception away) when (away is RedisException or RedisTimeoutException)
        {
            Interlocked.Exchange(ref _openUntil, (time.GetUtcNow() + Pause).UtcTicks);
            LogAway((int)Pause.TotalSeconds, away.Message);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The rating reads the database for {Seconds} s, the cache is away: {Reason}")]
    private partial void LogAway(int seconds, string reason);
}
