using System.Text.Json;
using System.Text.Json.Serialization;

namespace CraftAspire.Inference.Server.Wire;

/// <summary>Writes JSON in OpenAI's snake_case. Absent values are left out, emoji stay readable.</summary>
[JsonSerializable(typeof(ChatCompletion))]
[JsonSerializable(typeof(ChatCompletionChunk))]
[JsonSerializable(typeof(EmbeddingList))]
[JsonSerializable(typeof(float[]))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(ModelList))]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class InferenceJson : JsonSerializerContext
{
    /// <summary>Answers are served as JSON only, so characters that HTML would escape stay readable.</summary>
    public static InferenceJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = ReadableJsonEncoder.Instance,
    });
}
