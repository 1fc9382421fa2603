namespace CraftAspire.Api.Data.Rows;

/// <summary>A batch of counts that is in the hours already; kept for as long as it may be sent again.</summary>
public sealed class StatisticsBatchRow
{
    public required Guid Id { get; init; }

    public required DateTimeOffset AddedAt { get; init; }
}
