using System.Globalization;
using Spectre.Console;

namespace Bench.Game.Reports;

/// <summary>The figures for a person or a page.</summary>
internal static class ResultTable
{
    private static readonly string[] Columns =
        ["choice", "known results", "elements", "an input or nothing", "nothing", "commonest result", "Adam + Eve"];

    public static void Write(IReadOnlyList<Result> results, bool isMarkdown)
    {
        if (!isMarkdown)
        {
            var table = new Table().AddColumns(Columns);
            foreach (var result in results)
                table.AddRow(Row(result));
            AnsiConsole.Write(table);
            return;
        }

        Console.WriteLine($"| {string.Join(" | ", Columns)} |");
        Console.WriteLine($"|{string.Concat(Columns.Select(_ => "---|"))}");
        foreach (var result in results)
            Console.WriteLine($"| {string.Join(" | ", Row(result))} |");
    }

    private static string[] Row(Result result) =>
    [
        result.Name,
        result.Matches is [] ? "no file" : $"{result.Matches.Count(isMatch => isMatch)} of {result.Matches.Count}",
        result.Elements.ToString("F0", CultureInfo.InvariantCulture),
        Share(result.Echoes),
        Share(result.Unanswered),
        Share(result.Commonest),
        result.AdamAndEve ?? "nothing",
    ];

    private static string Share(double share) => $"{(share * 100).ToString("F1", CultureInfo.InvariantCulture)} %";
}
