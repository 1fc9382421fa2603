using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Administration;

/// <summary>One thing that can be set.</summary>
/// <param name="Key">As buttons carry it.</param>
/// <param name="Label">Its name.</param>
/// <param name="Question">What is asked, with its range.</param>
/// <param name="Show">Its value as an admin would type it; null where it is left to the model's profile or to the configuration.</param>
/// <param name="Read">The settings with the typed value; null when it is none.</param>
/// <param name="View">Its value in words; null where what an admin types says enough.</param>
internal sealed record SettingField(
    string Key,
    Enum Label,
    Enum Question,
    Func<SettingsContent, string?> Show,
    Func<SettingsContent, string, SettingsContent?> Read,
    Func<SettingsContent, Words, string?>? View = null)
{
    /// <summary>Its value as the menu shows it; null as with <see cref="Show"/>.</summary>
    public string? ViewOf(SettingsContent settings, Words words) => View is null ? Show(settings) : View(settings, words);
}
