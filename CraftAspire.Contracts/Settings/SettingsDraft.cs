using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>New settings to be published.</summary>
/// <param name="Content">What they say.</param>
/// <param name="Reason">Why, 1–512 characters; everybody who reads the versions sees it.</param>
/// <param name="BasedOn">The version that the author saw as current; when another one is by now, nothing is published.</param>
public sealed record SettingsDraft(
    SettingsContent Content,
    string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int BasedOn);
