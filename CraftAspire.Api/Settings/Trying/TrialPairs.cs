using CraftAspire.Contracts;

namespace CraftAspire.Api.Settings.Trying;

/// <summary>Pairs for looking at settings: from the first minute of a game to things far from it, and none that a profile gives as an example.</summary>
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
