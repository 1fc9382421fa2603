namespace CraftAspire.Api.Data.Rows;

/// <summary>The number of an hour's combinations with the tags of the metric <c>craft.combinations</c>.</summary>
public sealed class CombinationHourRow
{
    /// <summary>When the hour began, UTC.</summary>
    public required DateTimeOffset Hour { get; init; }

    public required string Source { get; init; }

    public required string Outcome { get; init; }

    public required long Count { get; init; }
}
