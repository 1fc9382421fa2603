namespace CraftAspire.Contracts;

/// <summary>Two names that are good for trying settings.</summary>
public sealed record TrialPair(string First, string Second);
