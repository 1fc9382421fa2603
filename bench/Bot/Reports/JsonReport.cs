using System.Text.Json;
using Bench.Bot.Load;

namespace Bench.Bot.Reports;

internal static class JsonReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Print(Results results) => Console.WriteLine(JsonSerializer.Serialize(results, Json));
}
