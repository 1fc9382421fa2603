using CraftAspire.Api.Data.Rows;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Settings;

/// <summary>A version of what admins may tune; see <see cref="GameSettingsRow"/> for ranges and for what null means.</summary>
public sealed record GameSettings(
    int Version,
    string? SystemPrompt,
    IReadOnlyList<ExampleRecipe>? Examples,
    string? Model,
    float Temperature,
    int Retries,
    int MaxWords,
    int MaxLength)
{
    /// <summary>The version number of what is not published.</summary>
    public const int Draft = 0;

    public static GameSettings Of(GameSettingsRow row) =>
        new(row.Version, row.SystemPrompt, row.Examples, row.Model, row.Temperature, row.Retries, row.MaxWords, row.MaxLength);

    public static GameSettings Of(SettingsContent content, int version) => new(
        version,
        content.SystemPrompt,
        content.Examples is { } examples ? [.. examples.Select(Example)] : null,
        content.Model,
        content.Temperature,
        content.Retries,
        content.MaxWords,
        content.MaxLength);

    /// <summary>Lists compare by what they hold.</summary>
    public bool SaysTheSameAs(GameSettings other) =>
        this with { Examples = null } == other with { Examples = null }
        && (Examples ?? []).SequenceEqual(other.Examples ?? [])
        && Examples is null == other.Examples is null;

    public SettingsContent ToContract() => new()
    {
        SystemPrompt = SystemPrompt,
        Examples = Examples is { } examples ? [.. examples.Select(Example)] : null,
        Model = Model,
        Temperature = Temperature,
        Retries = Retries,
        MaxWords = MaxWords,
        MaxLength = MaxLength,
    };

    private static ExampleRecipe Example(ExamplePair pair) => new() { First = pair.First, Second = pair.Second, Result = pair.Result, Emoji = pair.Emoji };

    private static ExamplePair Example(ExampleRecipe recipe) => new(recipe.First, recipe.Second, recipe.Result, recipe.Emoji);
}
