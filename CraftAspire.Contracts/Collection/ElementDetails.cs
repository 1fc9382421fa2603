namespace CraftAspire.Contracts;

/// <summary>Everything that a player may know of an element that they hold or once held.</summary>
/// <param name="Element">What it is.</param>
/// <param name="IsBase">True for water, fire, earth and air, which nobody discovered.</param>
/// <param name="DiscoveredBy">Name of who made it first; null for a base element and where that player is forgotten.</param>
/// <param name="DiscoveredByYou">True when the caller made it first.</param>
/// <param name="DiscoveredAt">UTC; null for a base element.</param>
/// <param name="IsFavourite">True when the owner marked it.</param>
/// <param name="KnownRecipes">The pairs by which the caller's sessions have made it, earliest first, at most 100.</param>
/// <param name="Lineage">The recipe that first made it, then those of its inputs, and so on down to the base elements; each element once,
/// deepest first, at most 1,000. Empty for a base element.</param>
/// <param name="TimesUsed">In how many recipes of the whole game it is an input; counting stops at 10,000.</param>
public sealed record ElementDetails(
    Element Element,
    bool IsBase,
    string? DiscoveredBy,
    bool DiscoveredByYou,
    DateTimeOffset? DiscoveredAt,
    bool IsFavourite,
    IReadOnlyList<Recipe> KnownRecipes,
    IReadOnlyList<Recipe> Lineage,
    long TimesUsed);
