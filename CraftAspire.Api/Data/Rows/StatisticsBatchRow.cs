namespace CraftAspire.Api.Data.Rows;

/// <summary>The id of a batch that was added, kept as long as the batch may be repeated.</summary>
public sealed class StatisticsBatchRow
{
    public required Guid Id { get; init; }

    public required DateTimeOffset AddedAt { get; init; }
}
