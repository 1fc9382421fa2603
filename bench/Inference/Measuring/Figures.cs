using HdrHistogram;

namespace Bench.Inference.Measuring;

/// <summary>
/// One contestant at one number of clients. Percentiles are milliseconds from asking to the whole answer; CpuMilliseconds is processor time
/// for each request.
/// </summary>
internal sealed record Figures(
    string Contestant, int Clients, int Requests, double RequestsPerSecond, double TokensPerSecond, double P50, double P95, double P99,
        double CpuMilliseconds, double PeakMegabytes)
{
    private const long LongestMicroseconds = 3_600_000_000;
    private const double MicrosecondsPerMillisecond = 1_000;

    /// <param name="contestant">Whose.</param>
    /// <param name="clients">Requests under way at a time.</param>
    /// <param name="passes">All that it did at that number.</param>
    /// <param name="peakBytes">The most memory that its process held so far.</param>
    public static Figures Of(string contestant, int clients, IReadOnlyList<Pass> passes, long peakBytes)
    {
        var answers = passes.SelectMany(pass => pass.Answers).ToList();
        var seconds = passes.Sum(pass => pass.Seconds);
        var latencies = new LongHistogram(LongestMicroseconds, numberOfSignificantValueDigits: 3);
        foreach (var answer in answers)
            latencies.RecordValue((long)(answer.Milliseconds * MicrosecondsPerMillisecond));

        return new(
            contestant,
            clients,
            answers.Count,
            answers.Count / seconds,
            answers.Sum(answer => answer.Tokens) / seconds,
            Percentile(50),
            Percentile(95),
            Percentile(99),
            passes.Sum(pass => pass.ProcessorTime.TotalMilliseconds) / answers.Count,
            peakBytes / 1e6);

        double Percentile(double percent) => latencies.GetValueAtPercentile(percent) / MicrosecondsPerMillisecond;
    }
}
