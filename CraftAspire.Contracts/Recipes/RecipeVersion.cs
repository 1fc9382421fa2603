namespace CraftAspire.Contracts;

/// <summary>What a pair makes or made, and how that was found.</summary>
/// <param name="Result">What it makes.</param>
/// <param name="Model">Who said so.</param>
/// <param name="SettingsVersion">Under which settings.</param>
/// <param name="Temperature">Of the try that was taken.</param>
/// <param name="Attempts">How often the model was asked.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="ReplacedAt">UTC; null for what the pair makes now.</param>
/// <param name="Reason">Why it was replaced; null for what the pair makes now.</param>
public sealed record RecipeVersion(
    Element Result, string Model, int SettingsVersion, float Temperature, int Attempts, DateTimeOffset MadeAt, DateTimeOffset? ReplacedAt,
        string? Reason);
