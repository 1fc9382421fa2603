namespace CraftAspire.Api.Data.Rows;

/// <summary>An earlier result of a pair that a re-roll or a merge replaced.</summary>
public sealed class RecipeHistoryRow
{
    public long Id { get; init; }

    public required long RecipeId { get; init; }

    public required long ResultId { get; init; }

    public required string Model { get; init; }

    public required int SettingsVersion { get; init; }

    public required float Temperature { get; init; }

    public required long Seed { get; init; }

    public required int Attempts { get; init; }

    public required int DurationMs { get; init; }

    public long? MadeById { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public long? ReplacedById { get; init; }

    public required DateTimeOffset ReplacedAt { get; init; }

    public required string Reason { get; init; }
}
