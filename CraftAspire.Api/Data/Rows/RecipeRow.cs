namespace CraftAspire.Api.Data.Rows;

/// <summary>What a pair makes, for everybody and for ever, and how that was found.</summary>
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

    /// <summary>How often the model was asked until an answer passed the checks.</summary>
    public required int Attempts { get; set; }

    public required int DurationMs { get; set; }

    public long? MadeById { get; set; }

    public required DateTimeOffset MadeAt { get; set; }
}
