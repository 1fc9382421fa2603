namespace CraftAspire.Api.Data.Rows;

/// <summary>Why a player has points.</summary>
public sealed class PointEntryRow
{
    public long Id { get; init; }

    /// <summary>Null once the player is forgotten: a discovery stays paid.</summary>
    public long? PlayerId { get; init; }

    public required int Amount { get; init; }

    public required string Reason { get; init; }

    public required long ElementId { get; init; }

    public long? SessionId { get; init; }

    public required DateTimeOffset At { get; init; }

    public const string Discovery = "discovery";

    /// <summary>
    /// A moderator took back what a discovery paid: the same amount below zero, at the moment that had paid it, so no day's sum goes below
    /// zero.
    /// </summary>
    public const string Taken = "taken";
}
