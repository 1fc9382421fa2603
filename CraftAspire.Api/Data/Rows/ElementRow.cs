using CraftAspire.Api.Game;

namespace CraftAspire.Api.Data.Rows;

/// <summary>
/// A thing of the game. What is said of its birth changes by a merge alone, which refuses a loop: so lineages cannot loop.
/// </summary>
public sealed class ElementRow
{
    public long Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The name as two names are compared; see <see cref="ElementKey"/>.</summary>
    public required string Key { get; set; }

    public required string Emoji { get; set; }

    /// <summary>1 + the depth of the deeper of the two that first made it; 0 for a base element.</summary>
    public required int Depth { get; init; }

    public required bool IsBase { get; init; }

    /// <summary>The two that first made it; null for a base element.</summary>
    public long? BornOfFirstId { get; init; }

    /// <inheritdoc cref="BornOfFirstId"/>
    public long? BornOfSecondId { get; init; }

    public long? DiscovererId { get; init; }

    public DateTimeOffset? DiscoveredAt { get; init; }

    /// <summary>When a moderator took it out of the game; null while it is in it.</summary>
    public DateTimeOffset? HiddenAt { get; set; }

    /// <summary>
    /// The element that it became one with: its name means that one now. Null unless it was merged; a merged one is hidden, too.
    /// </summary>
    public long? MergedIntoId { get; set; }
}
