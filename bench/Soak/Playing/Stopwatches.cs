using HdrHistogram;

namespace Bench.Soak.Playing;

/// <summary>The times of many players, as they come.</summary>
internal sealed class Stopwatches
{
    // Microseconds up to two minutes, to three digits.
    private const long Longest = 120_000_000;

    private readonly LongConcurrentHistogram _taps = new(1, Longest, 3);
    private readonly LongConcurrentHistogram _known = new(1, Longest, 3);
    private readonly LongConcurrentHistogram _unknown = new(1, Longest, 3);

    public long Combinations => _known.TotalCount + _unknown.TotalCount;

    public TapTimes Times => new(Percentiles.Of(_taps), Percentiles.Of(_known), Percentiles.Of(_unknown));

    public void Answered(TimeSpan after) => Record(_taps, after);

    public void Combined(TimeSpan after, bool wasKnown) => Record(wasKnown ? _known : _unknown, after);

    private static void Record(LongConcurrentHistogram histogram, TimeSpan time) =>
        histogram.RecordValue(Math.Clamp((long)time.TotalMicroseconds, 1, Longest));
}
