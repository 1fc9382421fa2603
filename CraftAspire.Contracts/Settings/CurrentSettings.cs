namespace CraftAspire.Contracts;

/// <summary>The version that is current.</summary>
/// <param name="Version">As it was published.</param>
/// <param name="Effective">The same with everything filled in that it leaves to the model's profile or to the configuration.</param>
public sealed record CurrentSettings(SettingsVersion Version, SettingsContent Effective);
