using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>What a player thinks of an element.</summary>
/// <param name="IsLike">👍 or 👎.</param>
public sealed record Reaction([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool IsLike);
