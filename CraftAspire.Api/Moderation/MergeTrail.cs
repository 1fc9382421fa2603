using CraftAspire.Api.Combining;

namespace CraftAspire.Api.Moderation;

/// <summary>What a merge changed, for the caches.</summary>
/// <param name="Recipes">Pairs that make something else now, or that are new.</param>
internal sealed record MergeTrail(IReadOnlyList<(ElementPair Pair, KnownRecipe Recipe)> Recipes);
