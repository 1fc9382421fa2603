namespace CraftAspire.Contracts;

/// <summary>How a report ended.</summary>
/// <param name="Decision">What became of it.</param>
/// <param name="By">Name of the moderator; null when they gave none or are forgotten.</param>
/// <param name="At">UTC.</param>
public sealed record Verdict(ReportDecision Decision, string? By, DateTimeOffset At);
