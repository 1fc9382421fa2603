using HdrHistogram;

namespace Bench.Soak.Playing;

/// <summary>Milliseconds; zeros when nothing was measured.</summary>
internal sealed record Percentiles(long Count, double P50, double P95, double P99)
{
    public static Percentiles Of(HistogramBase histogram) => histogram.TotalCount == 0
        ? new(0, 0, 0, 0)
        : new(histogram.TotalCount, At(histogram, 50), At(histogram, 95), At(histogram, 99));

    private static double At(HistogramBase histogram, double percentile) => histogram.GetValueAtPercentile(percentile) / 1_000.0;
}
