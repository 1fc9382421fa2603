using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>
/// How the game chooses among several answers of the model: the likeliest one, less what makes a dull game. A weight of 1 outweighs an
/// answer that is e times as likely; 0 switches it off.
/// </summary>
public sealed record ChoiceSettings
{
    /// <summary>Answers of one call to choose among, 1–8; 1 takes what comes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required int Answers { get; init; }

    /// <summary>Against an answer that repeats a word of one of the two; 0–10.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required float Echo { get; init; }

    /// <summary>Against a result of more than ten pairs, times the logarithm of how many tens they are; 0–10.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required float Common { get; init; }

    /// <summary>Against a result that each of the two has already made with something else; 0–10.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required float Shared { get; init; }
}
