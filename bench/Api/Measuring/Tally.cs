using HdrHistogram;

namespace Bench.Api.Measuring;

/// <summary>The turns of one side, added up.</summary>
internal sealed class Tally
{
    private readonly LongHistogram _latencies = new(60_000_000, 3);
    private TimeSpan _took;

    public Figures Figures => new(
        _latencies.TotalCount / _took.TotalSeconds,
        _latencies.GetValueAtPercentile(50) / 1000.0,
        _latencies.GetValueAtPercentile(99) / 1000.0,
        _latencies.TotalCount);

    public void Add(Turn turn)
    {
        _latencies.Add(turn.Latencies);
        _took += turn.Took;
    }
}
