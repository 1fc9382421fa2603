namespace CraftAspire.Contracts;

/// <summary>One pair under the current settings and under the draft. Nothing of it is stored.</summary>
public sealed record TrialResult(string First, string Second, TrialAnswer Current, TrialAnswer Draft);
