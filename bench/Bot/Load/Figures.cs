using HdrHistogram;

namespace Bench.Bot.Load;

/// <summary>What was measured of one contestant, over all its passes.</summary>
internal sealed class Figures(string name)
{
    // Microseconds up to a minute, to three digits.
    private readonly LongConcurrentHistogram _times = new(1, 60_000_000, 3);
    private long _updates;
    private TimeSpan _played;
    private TimeSpan _processor;

    public string Name { get; } = name;

    public long Updates => _updates;

    public double UpdatesPerSecond => _updates / _played.TotalSeconds;

    public double P50 => _times.GetValueAtPercentile(50) / 1_000.0;

    public double P99 => _times.GetValueAtPercentile(99) / 1_000.0;

    /// <summary>Processor time of the bot's own process per update, in milliseconds; what its database uses is not in it.</summary>
    public double ProcessorMilliseconds => _processor.TotalMilliseconds / Math.Max(1, _updates);

    public void Answered(TimeSpan after)
    {
        Interlocked.Increment(ref _updates);
        _times.RecordValue(Math.Clamp((long)after.TotalMicroseconds, 1, 60_000_000));
    }

    public void Passed(TimeSpan time, TimeSpan processorTime) => (_played, _processor) = (_played + time, _processor + processorTime);
}
