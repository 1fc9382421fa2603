namespace CraftAspire.Bot.Pictures;

/// <summary>The values of one colour.</summary>
/// <param name="Name">For the legend; empty where there is only one.</param>
/// <param name="Values">Null is left out.</param>
public sealed record Curve(string Name, IReadOnlyList<double?> Values);
