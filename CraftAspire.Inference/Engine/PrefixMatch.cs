namespace CraftAspire.Inference.Engine;

/// <summary>How much of a prompt is resident, and where.</summary>
internal readonly record struct PrefixMatch(PrefixEntry? Entry, int Length);
