using HdrHistogram;

namespace Bench.Bot.Load;

/// <summary>What was measured of one contestant, over all its passes.</summary>
internal sealed class Figures(string name)
{
    // Microseconds up to a minute, to three digits.
    private readonly LongConcurrentHistogram times = new(1, 60_000_000, 3);
    private long updates;
    private TimeSpan played;
    private TimeSpan processor;

    public string Name { get; } = name;

    public long Updates => updates;

    public double UpdatesPerSecond => updates / played.TotalSeconds;

    public double P50 => times.GetValueAtPercentile(50) / 1_000.0;

    public double P99 => times.GetValueAtPercentile(99) / 1_000.0;

    /// <summary>Processor time of the bot's own process per update, in milliseconds; what its database uses is not in it.</summary>
    public double ProcessorMilliseconds => processor.TotalMilliseconds / Math.Max(1, updates);

    public void Answered(TimeSpan after)
    {
        Interlocked.Increment(ref updates);
        times.RecordValue(Math.Clamp((long)after.TotalMicroseconds, 1, 60_000_000));
    }

    public void Passed(TimeSpan time, TimeSpan processorTime) => (played, processor) = (played + time, processor + processorTime);
}
