namespace CraftAspire.Bot.Telegram.Sending;

/// <summary>
/// A rate kept by reserving the future: each caller is told how long to wait for its turn (the generic cell rate algorithm).
/// Moments are times since any fixed one, by a clock that nobody sets.
/// </summary>
internal sealed class Bucket
{
    private readonly Lock _gate = new();
    private TimeSpan _full;

    /// <summary>Takes the next place and returns the wait until it comes.</summary>
    /// <param name="interval">Time between two sends.</param>
    /// <param name="burst">Sends that may go at once after a rest, at least 1.</param>
    public TimeSpan Reserve(TimeSpan now, TimeSpan interval, int burst)
    {
        lock (_gate)
        {
            _full = (_full > now ? _full : now) + interval;
            var wait = _full - now - (interval * burst);
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
    }

    /// <summary>True when it has forgotten everything, so that a new one would do as well.</summary>
    public bool IsRested(TimeSpan now)
    {
        lock (_gate) return _full <= now;
    }
}
