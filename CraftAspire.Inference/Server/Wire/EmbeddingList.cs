using System.Text.Json;

namespace CraftAspire.Inference.Server.Wire;

/// <summary>The vectors of a request's texts.</summary>
internal sealed record EmbeddingList(IReadOnlyList<EmbeddingEntry> Data, string Model, EmbeddingUsage Usage)
{
    public string Object { get; } = "list";
}

/// <param name="Embedding">Numbers, or base64 of little-endian 32-bit floats.</param>
internal sealed record EmbeddingEntry(int Index, JsonElement Embedding)
{
    public string Object { get; } = "embedding";
}

internal sealed record EmbeddingUsage(int PromptTokens, int TotalTokens);
