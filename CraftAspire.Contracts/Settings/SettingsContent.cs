using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>What admins may tune.</summary>
public sealed record SettingsContent
{
    /// <summary>At most 8,000 characters; null leaves it to the profile of the model.</summary>
    public string? SystemPrompt { get; init; }

    /// <summary>At most 32; null leaves them to the profile of the model.</summary>
    public IReadOnlyList<ExamplePair>? Examples { get; init; }

    /// <summary>As the model server knows it, at most 128 characters; null leaves it to the configuration.</summary>
    public string? Model { get; init; }

    /// <summary>Null leaves it to the profile of the model.</summary>
    public ChoiceSettings? Choice { get; init; }

    /// <summary>0–2; of the first try. Further tries and answers to choose among are livelier.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required float Temperature { get; init; }

    /// <summary>How often a bad answer is asked again; 0–5.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required int Retries { get; init; }

    /// <summary>Words of a name; 1–8.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required int MaxWords { get; init; }

    /// <summary>Characters of a name as a reader counts them; 4–64.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required int MaxLength { get; init; }
}
