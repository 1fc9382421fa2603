using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>What happened in the chats during a few seconds.</summary>
/// <param name="Id">Names the batch: one that comes twice is counted once.</param>
/// <param name="Interactions">At most 5,000.</param>
/// <param name="Players">Who was active; at most 5,000.</param>
public sealed record InteractionBatch(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Guid Id,
    IReadOnlyList<InteractionCount> Interactions,
    IReadOnlyList<PlayerActivity> Players)
{
    /// <summary>Lines of each kind in a batch.</summary>
    public const int MaxLines = 5_000;
}
