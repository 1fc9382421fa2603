namespace CraftAspire.Contracts;

/// <summary>How often a report ended in a certain way.</summary>
public sealed record DecisionCount(ReportDecision Decision, long Count);
