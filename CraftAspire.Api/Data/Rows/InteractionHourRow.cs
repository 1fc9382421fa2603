using CraftAspire.Contracts;

namespace CraftAspire.Api.Data.Rows;

/// <summary>The number of an hour's interactions of one kind, command and outcome.</summary>
public sealed class InteractionHourRow
{
    /// <summary>When the hour began, UTC.</summary>
    public required DateTimeOffset Hour { get; init; }

    public required InteractionKind Kind { get; init; }

    /// <summary>Empty for an interaction that is no command.</summary>
    public required string Command { get; init; }

    public required string Outcome { get; init; }

    public required long Count { get; init; }
}
