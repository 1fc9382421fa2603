using Bench.Bot.Load;
using Spectre.Console;

namespace Bench.Bot.Reports;

internal static class TableReport
{
    public static void Print(Results results)
    {
        var table = new Spectre.Console.Table().AddColumns("bot", "updates/s", "p50 ms", "p99 ms", "processor ms per update");
        foreach (var figures in new[] { results.Ours, results.Peer })
        {
            table.AddRow(
                figures.Name,
                $"{figures.UpdatesPerSecond:F0}",
                $"{figures.P50:F1}",
                $"{figures.P99:F1}",
                $"{figures.ProcessorMilliseconds:F2}");
        }

        AnsiConsole.Write(table);
        foreach (var line in Verdicts.Of(results)) AnsiConsole.WriteLine(line);
    }
}
