namespace CraftAspire.Inference.Http.Wire;

/// <summary>What a request cost, in tokens.</summary>
internal sealed record Usage(int PromptTokens, int CompletionTokens, int TotalTokens, PromptTokensDetails PromptTokensDetails)
{
    public static Usage Of(Engine.GenerationOutcome.Finished answer) => new(
        answer.PromptTokens, answer.CompletionTokens, answer.PromptTokens + answer.CompletionTokens, new PromptTokensDetails(answer.CachedTokens));
}
