using Bench.Soak.Playing;

namespace Bench.Soak.Reports;

/// <summary>The times from tap to board as a person or a script reads them.</summary>
internal sealed class LatencyReport(LatencyResult result, TextWriter output)
{
    /// <returns>The exit code: 1 when an aim is missed.</returns>
    public int Write(bool asJson)
    {
        if (asJson)
        {
            output.WriteLine(ReportJson.Of(result));
        }
        else
        {
            output.WriteLine(Line("known pair, 50 players", result.Known, LatencyResult.KnownAim));
            output.WriteLine(Line("new pair, alone", result.New, LatencyResult.NewAim));
            output.WriteLine($"errors shown: {result.Errors}");
        }

        return result.IsWell ? 0 : 1;
    }

    private static string Line(string what, Percentiles times, double aim) =>
        $"{what}: p50 {times.P50:F1} ms (the aim is at most {aim:F0}: {(times.P50 <= aim ? "met" : "missed")}), "
        + $"p95 {times.P95:F1}, p99 {times.P99:F1}, {times.Count} combinations";
}
