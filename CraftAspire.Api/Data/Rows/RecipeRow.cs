namespace CraftAspire.Api.Data.Rows;

/// <summary>The result of a pair, the same for everybody, and how the model made it.</summary>
public sealed class RecipeRow
{
    public long Id { get; init; }

    /// <summary>The smaller id of the two: A + B and B + A are one pair.</summary>
    public required long FirstId { get; init; }

    public required long SecondId { get; init; }

    public required long ResultId { get; set; }

    public required string Model { get; set; }

    public required int SettingsVersion { get; set; }

    public required float Temperature { get; set; }

    public required long Seed { get; set; }

    /// <summary>Calls of the model until an answer passed the checks.</summary>
    public required int Attempts { get; set; }

    public required int DurationMs { get; set; }

    public long? MadeById { get; set; }

    public required DateTimeOffset MadeAt { get; set; }
}
