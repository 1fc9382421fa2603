namespace CraftAspire.Bot.Sending;

/// <summary>A rate kept by reserving the future: each caller is told how long to wait for its turn (the generic cell rate algorithm).</summary>
/// <param name="interval">Time between two sends.</param>
/// <param name="burst">Sends that may go at once after a rest, at least 1.</param>
internal sealed class Bucket(TimeSpan interval, int burst)
{
    private readonly Lock gate = new();
    private DateTimeOffset full;

    /// <summary>Takes the next place and returns the wait until it comes.</summary>
    public TimeSpan Reserve(DateTimeOffset now)
    {
        lock (gate)
        {
            full = (full > now ? full : now) + interval;
            var wait = full - now - (interval * burst);
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
    }

    /// <summary>True when it has forgotten everything, so that a new one would do as well.</summary>
    public bool IsRested(DateTimeOffset now)
    {
        lock (gate) return full <= now;
    }
}
