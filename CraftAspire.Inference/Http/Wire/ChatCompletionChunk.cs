using System.Text.Json.Serialization;

namespace CraftAspire.Inference.Http.Wire;

/// <summary>A piece of a streamed answer.</summary>
/// <param name="Usage">On the last chunk, when it was asked for.</param>
internal sealed record ChatCompletionChunk(
    string Id,
    long Created,
    string Model,
    IReadOnlyList<ChunkChoice> Choices,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Usage? Usage = null)
{
    public string Object { get; } = "chat.completion.chunk";
}
