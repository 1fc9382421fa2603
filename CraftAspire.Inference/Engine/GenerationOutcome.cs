namespace CraftAspire.Inference.Engine;

/// <summary>How a generation ended.</summary>
internal abstract record GenerationOutcome
{
    /// <param name="CachedTokens">Prompt tokens that were resident and cost nothing.</param>
    public sealed record Finished(string Text, FinishReason Reason, int PromptTokens, int CachedTokens, int CompletionTokens) : GenerationOutcome;

    /// <summary>The caller went away or its deadline passed.</summary>
    public sealed record Cancelled : GenerationOutcome;

    /// <summary>The model could not decode a batch that this request was part of.</summary>
    public sealed record Failed(string Reason) : GenerationOutcome;
}
