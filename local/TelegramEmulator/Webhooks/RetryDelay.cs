namespace TelegramEmulator.Webhooks;

/// <summary>How long Telegram waits before it delivers again: not at all, then 2, 4, 8… seconds, at most about a minute.</summary>
public static class RetryDelay
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <param name="attempt">Failures before this one, from 0.</param>
    /// <param name="asked">The bot's own wish, which goes first.</param>
    public static TimeSpan After(int attempt, TimeSpan? asked)
    {
        if (asked is { } wish)
            return wish;
        return attempt == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(attempt, 10))));
    }
}
