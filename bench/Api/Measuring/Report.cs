using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace Bench.Api.Measuring;

/// <summary>The figures for a person, a page or a program.</summary>
internal sealed class Report(IReadOnlyList<SizeResult> results)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private static readonly string[] Columns = ["recipes", "endpoint", "requests/s", "p50 ms", "p99 ms", "of the limit"];

    /// <summary>p99 of a combine at the greatest size over that at the smallest.</summary>
    private double Growth => results[^1].Combine.P99 / results[0].Combine.P99;

    public void WriteJson() => Console.WriteLine(JsonSerializer.Serialize(new { Results = results, P99Growth = Growth }, Json));

    public void WriteMarkdown()
    {
        Console.WriteLine($"| {string.Join(" | ", Columns)} |");
        Console.WriteLine($"|{string.Concat(Columns.Select(_ => "---|"))}");
        foreach (var row in Rows())
            Console.WriteLine($"| {string.Join(" | ", row)} |");
        Console.WriteLine();
        Console.WriteLine(Sentence);
    }

    public void WriteTable()
    {
        var table = new Table().AddColumns(Columns);
        foreach (var row in Rows())
            table.AddRow(row);
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(Sentence);
    }

    private string Sentence => string.Create(
        CultureInfo.InvariantCulture,
        $"p99 of a combine at {results[^1].Recipes:N0} recipes is {Growth:F2} times that at {results[0].Recipes:N0}.");

    private IEnumerable<string[]> Rows() => results.SelectMany(result => (string[][])
    [
        Row(result.Recipes, "combine, cached", result.Combine, result.Ratio.ToString("F2", CultureInfo.InvariantCulture)),
        Row(result.Recipes, "limit: bare read + insert", result.Bare, ""),
    ]);

    private static string[] Row(int recipes, string name, Figures figures, string ratio) =>
    [
        recipes.ToString("N0", CultureInfo.InvariantCulture),
        name,
        figures.RequestsPerSecond.ToString("N0", CultureInfo.InvariantCulture),
        figures.P50.ToString("F1", CultureInfo.InvariantCulture),
        figures.P99.ToString("F1", CultureInfo.InvariantCulture),
        ratio,
    ];
}
