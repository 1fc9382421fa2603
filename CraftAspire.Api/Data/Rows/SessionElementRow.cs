namespace CraftAspire.Api.Data.Rows;

/// <summary>An element that a session holds.</summary>
public sealed class SessionElementRow
{
    public required long SessionId { get; init; }

    public required long ElementId { get; init; }

    /// <summary>Grows with every element found anywhere: the order of a session that no clock can turn round.</summary>
    public long Ordinal { get; init; }

    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>The recipe that brought it; null for what a session starts with.</summary>
    public long? RecipeId { get; init; }

    public required bool IsDiscovery { get; init; }

    public bool IsFavourite { get; set; }
}
