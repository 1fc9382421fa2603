using System.Text.Json;
using System.Text.Json.Serialization;

namespace CraftAspire.Inference.Http.Wire;

/// <summary>How the server writes JSON: OpenAI's snake_case, emoji as they are.</summary>
[JsonSerializable(typeof(ChatCompletion))]
[JsonSerializable(typeof(ChatCompletionChunk))]
[JsonSerializable(typeof(ModelList))]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class InferenceJson : JsonSerializerContext
{
    /// <summary>The answers are served as JSON only, so what HTML would want escaped is left readable.</summary>
    public static InferenceJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = ReadableJsonEncoder.Instance,
    });
}
