using System.ComponentModel.DataAnnotations;

namespace CraftAspire.Bot.Features.Statistics;

/// <summary>How interactions are counted; the section <c>Statistics</c>.</summary>
public sealed class CountingOptions
{
    public const string Section = "Statistics";

    /// <summary>
    /// How long counts stay in memory before they go to the game, in seconds; what a kill of the process may lose. 0.1–300.
    /// </summary>
    [Range(0.1, 300)] public double FlushSeconds { get; init; } = 5;
}
