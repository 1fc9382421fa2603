namespace CraftAspire.Api.Data.Rows;

/// <summary>A pair and its answer, shown to the model before the question.</summary>
public sealed record ExampleRecipe
{
    public required string First { get; init; }

    public required string Second { get; init; }

    public required string Result { get; init; }

    public required string Emoji { get; init; }
}
