using System.Text.Json;

namespace Bench.Inference.Contestants;

/// <summary>How lines between the benchmark and its workers are written.</summary>
internal static class WorkerJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);
}
