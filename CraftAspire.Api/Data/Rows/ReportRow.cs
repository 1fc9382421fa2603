using CraftAspire.Contracts;

namespace CraftAspire.Api.Data.Rows;

/// <summary>A player's report of an element, and the decision.</summary>
public sealed class ReportRow
{
    public long Id { get; init; }

    public required long ElementId { get; init; }

    /// <summary>Null once the player is forgotten.</summary>
    public long? ReporterId { get; init; }

    public required ReportReason Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    public long? DecidedById { get; init; }

    public ReportDecision? Decision { get; init; }
}
