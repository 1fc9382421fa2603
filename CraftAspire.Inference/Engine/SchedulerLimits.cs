namespace CraftAspire.Inference.Engine;

/// <summary>How much the scheduler takes on at once.</summary>
/// <param name="Sequences">Generations that run together.</param>
/// <param name="Prefixes">Shared beginnings that are kept.</param>
/// <param name="ContextSize">Tokens that fit into the model's memory.</param>
/// <param name="BatchTokens">Tokens of one round together; llama.cpp ends the process when a batch is larger than it was told.</param>
/// <param name="PrefillTokens">Prompt tokens decoded per round, so that no long prompt stalls the running answers.</param>
/// <param name="PartTokens">Tokens that the model computes at once. A last part of a few tokens costs nearly as much as a full one, so prompts fill parts and leave none behind.</param>
internal sealed record SchedulerLimits(int Sequences, int Prefixes, int ContextSize, int BatchTokens, int PrefillTokens, int PartTokens);
