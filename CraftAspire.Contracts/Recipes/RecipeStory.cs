namespace CraftAspire.Contracts;

/// <summary>What a pair makes, and what it made before.</summary>
/// <param name="First">One element.</param>
/// <param name="Second">The other.</param>
/// <param name="Current">What it makes now.</param>
/// <param name="Earlier">What was replaced, latest first; at most 100.</param>
public sealed record RecipeStory(Element First, Element Second, RecipeVersion Current, IReadOnlyList<RecipeVersion> Earlier);
