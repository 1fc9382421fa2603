namespace CraftAspire.Api.Statistics;

/// <summary>Two figures of an hour or a day, as the queries read them.</summary>
/// <param name="Start">When it began; null: of the whole range.</param>
internal sealed record Slot(DateTimeOffset? Start, decimal First, decimal Second);
