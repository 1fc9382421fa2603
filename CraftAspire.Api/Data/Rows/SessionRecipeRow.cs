namespace CraftAspire.Api.Data.Rows;

/// <summary>A recipe that a session has tried, with its result at that time.</summary>
public sealed class SessionRecipeRow
{
    public required long SessionId { get; init; }

    public required long ResultId { get; init; }

    public required long RecipeId { get; init; }
}
