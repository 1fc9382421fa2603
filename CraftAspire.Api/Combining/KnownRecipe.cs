namespace CraftAspire.Api.Combining;

/// <summary>What a pair makes, as the caches keep it.</summary>
public readonly record struct KnownRecipe(long RecipeId, long ResultId);
