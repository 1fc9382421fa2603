using CraftAspire.Contracts;

namespace CraftAspire.Api.SettingsPublishing;

/// <summary>Pairs for trying settings, from the first minute of a game to late ones. None is an example of a profile.</summary>
internal static class TrialPairs
{
    public static IReadOnlyList<TrialPair> All { get; } =
    [
        new("Air", "Water"),
        new("Earth", "Fire"),
        new("Air", "Earth"),
        new("Fire", "Steam"),
        new("Fire", "Tree"),
        new("Fire", "Sand"),
        new("Human", "Love"),
        new("River", "Winter"),
        new("Moon", "Wolf"),
        new("Milk", "Sugar"),
        new("Music", "Robot"),
        new("Castle", "Ghost"),
    ];
}
