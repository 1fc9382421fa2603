namespace CraftAspire.Api.Data.Rows;

/// <summary>The model's calls of a day (UTC), counted where they have a cap.</summary>
public sealed class GenerationDayRow
{
    public required DateOnly Day { get; init; }

    public required int Calls { get; set; }
}
