using System.ComponentModel.DataAnnotations;

namespace CraftAspire.Api.Statistics;

/// <summary>Section <c>Statistics</c>.</summary>
public sealed class StatisticsOptions
{
    /// <summary>How long counts stay in memory before they are written, in seconds; what a kill of the process may lose. 0.1–300.</summary>
    [Range(0.1, 300)] public double FlushSeconds { get; init; } = 5;
}
