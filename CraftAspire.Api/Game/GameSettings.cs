using CraftAspire.Contracts;

namespace CraftAspire.Api.Game;

/// <summary>A version of what admins may tune. Ranges and the meaning of null are those of <see cref="SettingsContent"/>.</summary>
public sealed record GameSettings(
    int Version,
    string? SystemPrompt,
    IReadOnlyList<ExampleRecipe>? Examples,
    string? Model,
    ChoiceSettings? Choice,
    float Temperature,
    int Retries,
    int MaxWords,
    int MaxLength)
{
    /// <summary>The version number of unpublished settings.</summary>
    public const int Draft = 0;

    public static GameSettings Of(SettingsContent content, int version) => new(
        version,
        content.SystemPrompt,
        content.Examples is { } examples ? [.. examples.Select(ExampleRecipe.Of)] : null,
        content.Model,
        content.Choice,
        content.Temperature,
        content.Retries,
        content.MaxWords,
        content.MaxLength);

    /// <summary>Compares everything but the version; examples by their content.</summary>
    public bool SaysTheSameAs(GameSettings other) =>
        this with { Version = Draft, Examples = null } == other with { Version = Draft, Examples = null }
        && (Examples ?? []).SequenceEqual(other.Examples ?? [])
        && Examples is null == other.Examples is null;

    public SettingsContent ToContract() => new()
    {
        SystemPrompt = SystemPrompt,
        Examples = ExampleRecipe.ToContract(Examples),
        Model = Model,
        Choice = Choice,
        Temperature = Temperature,
        Retries = Retries,
        MaxWords = MaxWords,
        MaxLength = MaxLength,
    };
}

/// <summary>A pair and its answer, shown to the model before the question.</summary>
public sealed record ExampleRecipe
{
    public required string First { get; init; }

    public required string Second { get; init; }

    public required string Result { get; init; }

    public required string Emoji { get; init; }

    public static ExampleRecipe Of(ExamplePair pair) =>
        new() { First = pair.First, Second = pair.Second, Result = pair.Result, Emoji = pair.Emoji };

    public static IReadOnlyList<ExamplePair>? ToContract(IReadOnlyList<ExampleRecipe>? examples) =>
        examples is null ? null
            : [.. examples.Select(example => new ExamplePair(example.First, example.Second, example.Result, example.Emoji))];
}
