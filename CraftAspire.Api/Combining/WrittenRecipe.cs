namespace CraftAspire.Api.Combining;

/// <summary>A recipe that a transaction made.</summary>
internal readonly record struct WrittenRecipe(KnownRecipe Recipe, bool IsDiscovery);
