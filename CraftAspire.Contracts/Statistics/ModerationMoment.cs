namespace CraftAspire.Contracts;

/// <summary>An hour or a day of the moderators' work.</summary>
/// <param name="Start">UTC.</param>
/// <param name="Reported">Reports that came.</param>
/// <param name="Decided">Reports that were decided.</param>
public sealed record ModerationMoment(DateTimeOffset Start, long Reported, long Decided);
