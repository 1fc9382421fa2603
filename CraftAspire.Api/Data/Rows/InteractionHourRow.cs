using CraftAspire.Contracts;

namespace CraftAspire.Api.Data.Rows;

/// <summary>How often players spoke to the bot in an hour, and how that ended.</summary>
public sealed class InteractionHourRow
{
    /// <summary>When the hour began, UTC.</summary>
    public required DateTimeOffset Hour { get; init; }

    public required InteractionKind Kind { get; init; }

    /// <summary>Empty where what was wanted has no name.</summary>
    public required string Command { get; init; }

    public required string Outcome { get; init; }

    public required long Count { get; init; }
}
