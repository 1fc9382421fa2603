using System.Text.Json.Serialization;

namespace CraftAspire.Inference.Http.Wire;

/// <summary>What a piece adds; the first names the role.</summary>
internal sealed record ChunkDelta(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Role = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Content = null);
