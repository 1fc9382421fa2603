using System.Text.Json;

namespace Bench.Soak.Reports;

internal static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Of<T>(T result) => JsonSerializer.Serialize(result, Options);
}
