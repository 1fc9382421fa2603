using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CraftAspire.Api;

/// <summary>The Api's own spans and metrics. The service defaults export every source with the application's name.</summary>
internal static class Telemetry
{
    private const string Name = "CraftAspire.Api";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>Combinations by <c>source</c> (memory, redis, database, generated, none) and <c>outcome</c>.</summary>
    public static readonly Counter<long> Combinations =
        Meter.CreateCounter<long>("craft.combinations", "{combination}", "Combinations");

    public static readonly Counter<long> Discoveries =
        Meter.CreateCounter<long>("craft.discoveries", "{element}", "Elements that nobody had made before");

    /// <summary>Generations refused by <c>budget</c>: at_once, hour, day.</summary>
    public static readonly Counter<long> BudgetRefusals =
        Meter.CreateCounter<long>("craft.budget.refusals", "{generation}", "Generations refused because a budget was used up");

    public static readonly Histogram<double> CombineDuration = Meter.CreateHistogram<double>(
        "craft.combine.duration",
        "s",
        "From the request to its answer",
        advice: new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60] });
}
