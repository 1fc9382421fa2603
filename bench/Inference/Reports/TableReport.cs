using System.Globalization;
using Bench.Inference.Contestants;
using Bench.Inference.Measuring;
using Spectre.Console;

namespace Bench.Inference.Reports;

/// <summary>The comparison for a reader at a terminal.</summary>
internal static class TableReport
{
    public static void Print(Results results)
    {
        var table = new Table().Title("requests/s, and how long one takes in ms");
        foreach (
            var heading in (string[])["clients", "who", "requests/s", "p50", "p95", "p99", "tokens/s", "cpu ms", "peak MB", "server ×"])
            table.AddColumn(new TableColumn(heading).RightAligned());

        foreach (var figures in results.Figures)
        {
            table.AddRow(
                $"{figures.Clients}",
                figures.Contestant,
                $"{figures.RequestsPerSecond:F1}",
                $"{figures.P50:F0}",
                $"{figures.P95:F0}",
                $"{figures.P99:F0}",
                $"{figures.TokensPerSecond:F0}",
                $"{figures.CpuMilliseconds:F1}",
                $"{figures.PeakMegabytes:F0}",
                figures.Contestant == Contestant.Server ? "" : $"{results.Ratio(figures.Contestant, figures.Clients):F2}");
        }

        AnsiConsole.Write(table);
        foreach (var target in Targets.Of(results))
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{(target.IsMet ? "✓" : "✗")} {target.Text}");
        var machine = results.Machine;
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[grey]{machine.Processor}, {machine.Processors} processors, load before {machine.LoadBefore:F1}[/]");
    }
}
