using CraftAspire.Api.Data.Rows;

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
    int MaxLength);
