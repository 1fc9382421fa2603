namespace CraftAspire.Api.Data.Rows;

/// <summary>A player's activity in an hour.</summary>
public sealed class PlayerHourRow
{
    /// <summary>When the hour began, UTC.</summary>
    public required DateTimeOffset Hour { get; init; }

    public required long PlayerId { get; init; }

    public required long Interactions { get; init; }

    /// <summary>Combinations that made something.</summary>
    public required long Combinations { get; init; }
}
