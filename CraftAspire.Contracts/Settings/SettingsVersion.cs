namespace CraftAspire.Contracts;

/// <summary>A published version of the settings.</summary>
/// <param name="Version">Counts from 1; the highest is current.</param>
/// <param name="Content">What it says.</param>
/// <param name="By">Name of the admin; null for the first version, and once that admin is forgotten.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why.</param>
/// <param name="Likes">Players' 👍 for elements that this version made.</param>
/// <param name="Dislikes">Players' 👎 for them.</param>
public sealed record SettingsVersion(int Version, SettingsContent Content, string? By, DateTimeOffset At, string Reason, long Likes,
    long Dislikes);
