using System.Text.Json;
using Bench.Inference.Measuring;

namespace Bench.Inference.Reports;

/// <summary>The comparison for a program.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Print(Results results) =>
        Console.WriteLine(
            JsonSerializer.Serialize(
                new { results.Machine, results.Figures, results.SameAnswers, Targets = Targets.Of(results) }, Readable));
}
