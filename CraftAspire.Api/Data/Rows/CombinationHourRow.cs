namespace CraftAspire.Api.Data.Rows;

/// <summary>How many combinations an hour had; source and outcome as the metric <c>craft.combinations</c> names them.</summary>
public sealed class CombinationHourRow
{
    /// <summary>When the hour began, UTC.</summary>
    public required DateTimeOffset Hour { get; init; }

    public required string Source { get; init; }

    public required string Outcome { get; init; }

    public required long Count { get; init; }
}
