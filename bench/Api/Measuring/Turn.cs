using HdrHistogram;

namespace Bench.Api.Measuring;

/// <summary>What one turn brought: latencies in microseconds, and how long it took.</summary>
internal sealed record Turn(HistogramBase Latencies, TimeSpan Took)
{
    public double RequestsPerSecond => Latencies.TotalCount / Took.TotalSeconds;
}
