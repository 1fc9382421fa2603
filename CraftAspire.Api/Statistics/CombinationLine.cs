namespace CraftAspire.Api.Statistics;

/// <summary>How many combinations of one source and one outcome an hour had.</summary>
internal sealed record CombinationLine(DateTimeOffset Hour, string Source, string Outcome, long Count);
