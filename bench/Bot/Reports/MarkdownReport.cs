using Bench.Bot.Load;

namespace Bench.Bot.Reports;

/// <summary>The comparison as it stands in docs/performance.md.</summary>
internal static class MarkdownReport
{
    public static void Print(Results results)
    {
        Console.WriteLine("| bot | updates/s | p50 ms | p99 ms | processor ms per update |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var figures in new[] { results.Ours, results.Peer })
        {
            Console.WriteLine($"| {figures.Name} | {figures.UpdatesPerSecond:F0} | {figures.P50:F1} | {figures.P99:F1} "
                + $"| {figures.ProcessorMilliseconds:F2} |");
        }

        Console.WriteLine();
        foreach (var line in Verdicts.Of(results)) Console.WriteLine($"- {line}");
    }
}
