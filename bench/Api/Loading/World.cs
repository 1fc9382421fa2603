namespace Bench.Api.Loading;

/// <summary>What the traffic is made of.</summary>
/// <param name="Recipes">How many the database holds.</param>
/// <param name="Pairs">Each a player and two elements that the player's session holds; all are known.</param>
internal sealed record World(int Recipes, IReadOnlyList<(long Player, long First, long Second)> Pairs);
