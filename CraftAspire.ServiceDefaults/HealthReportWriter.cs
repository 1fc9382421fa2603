using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.Hosting;

/// <summary>
/// Writes each check's state. It adds the description only of checks marked as public, because any caller may ask.
/// </summary>
internal static class HealthReportWriter
{
    public static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", report.Status.ToString());
        json.WriteStartObject("checks");
        foreach (var (name, entry) in report.Entries)
            json.WriteString(name, entry.Status.ToString());
        json.WriteEndObject();
        WriteReasons(json, report);
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }
    private static void WriteReasons(Utf8JsonWriter json, HealthReport report)
    {
        var explained = report.Entries.Where(
            check => check.Value.Tags.Contains(HealthTags.Explained) && check.Value.Description is not null).ToList();
        if (explained.Count == 0)
            return;
        json.WriteStartObject("reasons");
        foreach (var (name, entry) in explained)
            json.WriteString(name, entry.Description);
        json.WriteEndObject();
    }
}
