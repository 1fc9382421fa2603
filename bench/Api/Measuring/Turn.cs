using HdrHistogram;

namespace Bench.Api.Measuring;

/// <summary>The result of one turn: its latencies in microseconds and its duration.</summary>
internal sealed record Turn(HistogramBase Latencies, TimeSpan Took)
{
    public double RequestsPerSecond => Latencies.TotalCount / Took.TotalSeconds;
}
