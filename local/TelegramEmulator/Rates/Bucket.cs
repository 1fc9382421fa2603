namespace TelegramEmulator.Rates;

/// <summary>A leaky bucket of <paramref name="Size"/> messages that loses one every <paramref name="Interval"/>.</summary>
public readonly record struct Bucket(TimeSpan Interval, int Size)
{
    /// <summary>The wait until one more message fits; the argument is when the bucket will be empty.</summary>
    public TimeSpan Wait(DateTimeOffset empty, DateTimeOffset now) => empty - now - (Interval * (Size - 1));

    /// <summary>When the bucket will be empty after one more.</summary>
    public DateTimeOffset Fill(DateTimeOffset empty, DateTimeOffset now) => (empty > now ? empty : now) + Interval;
}
