using Bench.Inference.Contestants;
using Bench.Inference.Measuring;

namespace Bench.Inference.Reports;

/// <summary>The comparison as it stands in docs/performance.md.</summary>
internal static class MarkdownReport
{
    public static void Print(Results results)
    {
        Console.WriteLine(
            "| clients | | requests/s | p50 ms | p95 ms | p99 ms | tokens/s | processor ms per request | peak MB | server is |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var figures in results.Figures)
            Console.WriteLine(Row(figures, results.Ratio(figures.Contestant, figures.Clients)));

        Console.WriteLine();
        foreach (var target in Targets.Of(results))
            Console.WriteLine($"- {(target.IsMet ? "met" : "**missed**")}: {target.Text}");
        Console.WriteLine();
        var machine = results.Machine;
        Console.Write($"{machine.Processor}, {machine.Processors} processors, {machine.Memory:F0} GB; {machine.System}; ");
        Console.WriteLine($"load before the run {machine.LoadBefore:F1}.");
    }

    private static string Row(Figures figures, double? ratio)
    {
        var who = figures.Contestant switch
        {
            Contestant.Server => "**this server**",
            Contestant.Peer => "node-llama-cpp",
            _ => "bare loop"
        };
        var times = figures.Contestant == Contestant.Server ? "" : $"{ratio:F2} ×";
        var latencies = $"{figures.P50:F0} | {figures.P95:F0} | {figures.P99:F0}";
        var costs = $"{figures.TokensPerSecond:F0} | {figures.CpuMilliseconds:F1} | {figures.PeakMegabytes:F0}";
        return $"| {figures.Clients} | {who} | {figures.RequestsPerSecond:F1} | {latencies} | {costs} | {times} |";
    }
}
