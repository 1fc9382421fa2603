using CraftAspire.Contracts;

namespace CraftAspire.Api.Data.Rows;

/// <summary>The answer to a combination, written in the combination's own transaction.</summary>
public sealed class IdempotencyKeyRow
{
    public required long PlayerId { get; init; }

    public required string Key { get; init; }

    public required long FirstId { get; init; }

    public required long SecondId { get; init; }

    public required long ResultId { get; init; }

    public required bool IsNew { get; init; }

    public required bool IsFirstDiscovery { get; init; }

    public required int Points { get; init; }

    public required RecipeSource Source { get; init; }

    public required string TraceId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
