namespace CraftAspire.Inference.Engine;

/// <summary>How the next token is chosen from the logits. Temperature applies first, then top-k, top-p and min-p, as in vLLM.</summary>
/// <param name="Temperature">0 = always the likeliest.</param>
/// <param name="TopK">Only the k likeliest; 0 = all.</param>
/// <param name="TopP">Only the likeliest that together have this probability; 1 = all.</param>
/// <param name="MinP">Only tokens at least this fraction as likely as the likeliest; 0 = all.</param>
/// <param name="Seed">The same seed gives the same answer; further choices use the seeds after it.</param>
internal sealed record SamplingSettings(float Temperature = 0, int TopK = 0, float TopP = 1, float MinP = 0, long? Seed = null)
{
    public bool IsGreedy => Temperature <= 0 || TopK == 1;

    /// <summary>Added to the logits of single tokens before anything else.</summary>
    public IReadOnlyList<(int Token, float Bias)> LogitBias { get; init; } = [];
}
