using Bench.Soak.Playing;
using Spectre.Console;

namespace Bench.Soak.Reports;

/// <summary>A soak as a person or a script reads it.</summary>
internal sealed class SoakReport(SoakResult result, TextWriter output)
{
    private const double Megabyte = 1e6;

    // No line of a sentence is broken, wherever it goes.
    private const int Width = 180;

    /// <returns>The exit code: 1 when something was lost, a rule is broken or memory grew.</returns>
    public int Write(bool asJson)
    {
        if (asJson) output.WriteLine(ReportJson.Of(result));
        else WriteTables(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }));
        return result.IsWell ? 0 : 1;
    }

    private void WriteTables(IAnsiConsole console)
    {
        console.Profile.Width = Width;
        console.WriteLine(
            $"{result.Plan.Players} players, {result.Seconds / 60:F1} minutes: "
            + $"{result.CombinationsPerSecond:F1} combinations/s, {result.CachedShare:P1} without the model, "
            + $"{result.Errors.Sum(error => error.Count)} errors shown, {result.Lost} taps lost");

        var times = new Table().AddColumns("from tap to reply", "count", "p50 ms", "p95 ms", "p99 ms");
        Add(times, "", result.Times);
        Add(times, "while all ran: ", result.CalmTimes);
        console.Write(times);

        var errors = new Table().AddColumns("errors shown", "after the kill of", "count");
        foreach (var error in result.Errors) errors.AddRow(error.Words, error.After ?? "–", $"{error.Count}");
        if (result.Errors.Count > 0) console.Write(errors);

        var memory = new Table().AddColumns("memory", "warm, MB", "at the end, MB", "growth");
        foreach (var (service, (start, end)) in result.Memory)
        {
            memory.AddRow(
                service,
                start is { } warm ? $"{warm / Megabyte:F0}" : "–",
                $"{end / Megabyte:F0}",
                start is > 0 and { } from ? $"{(double)end / from - 1:+0.0%;-0.0%}" : "–");
        }

        console.Write(memory);
        foreach (var finding in result.Findings) console.WriteLine(
            $"{(finding.Holds ? "holds" : "BROKEN")}: {finding.Rule} ({finding.Seen})");
    }

    private static void Add(Table table, string when, TapTimes times)
    {
        Add(table, $"{when}every tap", times.Taps);
        Add(table, $"{when}known pair", times.Known);
        Add(table, $"{when}new pair", times.Unknown);
    }

    private static void Add(Table table, string name, Percentiles times) =>
        table.AddRow(name, $"{times.Count}", $"{times.P50:F1}", $"{times.P95:F1}", $"{times.P99:F1}");
}
