using CraftAspire.Inference.Shaping;

namespace CraftAspire.Inference.Engine;

/// <summary>What the engine is asked for.</summary>
/// <param name="Prompt">The rendered conversation; at least one token.</param>
/// <param name="MaxTokens">The answer's limit, in tokens; at least 1.</param>
/// <param name="Stop">The answer ends before the first of these.</param>
/// <param name="Shape">What the answer must look like, or null for anything.</param>
internal sealed record GenerationRequest(int[] Prompt, int MaxTokens, SamplingSettings Sampling, IReadOnlyList<string> Stop, Shape? Shape);
