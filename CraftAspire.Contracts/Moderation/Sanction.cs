using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>What <c>POST /moderation/players/{id}/sanctions</c> takes.</summary>
/// <param name="Kind">What the player may not do.</param>
/// <param name="Length">From now on.</param>
public sealed record Sanction(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] SanctionKind Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] SanctionLength Length);
