using CraftAspire.Api.Game;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Data.Rows;

/// <summary>A version of what admins may tune. Rows are only added; the highest version is current.</summary>
public sealed class GameSettingsRow
{
    public required int Version { get; init; }

    /// <summary>Null takes the model's profile.</summary>
    public string? SystemPrompt { get; init; }

    /// <summary>Null takes the model's profile.</summary>
    public IReadOnlyList<ExampleRecipe>? Examples { get; init; }

    /// <summary>Null takes the configuration.</summary>
    public string? Model { get; init; }

    /// <summary>Null takes the model's profile.</summary>
    public ChoiceSettings? Choice { get; init; }

    /// <summary>0–2; of the first try. Further tries are livelier, because at 0 another seed changes nothing.</summary>
    public required float Temperature { get; init; }

    /// <summary>How often a bad answer is asked again; 0–5.</summary>
    public required int Retries { get; init; }

    /// <summary>Words of a name; 1–8.</summary>
    public required int MaxWords { get; init; }

    /// <summary>Characters of a name as a reader counts them; 4–64.</summary>
    public required int MaxLength { get; init; }

    public long? CreatedById { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string Reason { get; init; }

    public GameSettings ToSettings() => new(Version, SystemPrompt, Examples, Model, Choice, Temperature, Retries, MaxWords, MaxLength);
}
