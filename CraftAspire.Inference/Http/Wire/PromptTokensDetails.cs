namespace CraftAspire.Inference.Http.Wire;

/// <param name="CachedTokens">Prompt tokens that were resident already.</param>
internal sealed record PromptTokensDetails(int CachedTokens);
