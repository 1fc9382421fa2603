namespace CraftAspire.Api.Data.Rows;

/// <summary>An element that a session holds.</summary>
public sealed class SessionElementRow
{
    public required long SessionId { get; init; }

    public required long ElementId { get; init; }

    /// <summary>Grows with every element found anywhere. It orders a session even when the clock goes back.</summary>
    public long Ordinal { get; init; }

    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>The recipe that made it; null for a base element of the start.</summary>
    public long? RecipeId { get; init; }

    public required bool IsDiscovery { get; init; }

    public bool IsFavourite { get; set; }
}
