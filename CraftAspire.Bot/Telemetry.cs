using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CraftAspire.Bot;

/// <summary>The bot's spans and metrics. None of them holds a name, an id, a text or the token.</summary>
internal static class Telemetry
{
    public const string Name = "CraftAspire.Bot";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>Updates handled, by {kind, outcome}.</summary>
    public static readonly Counter<long> Updates = Meter.CreateCounter<long>("telegram.updates", "{update}", "Updates handled.");

    /// <summary>Seconds one call of Telegram took, by {method, outcome}.</summary>
    public static readonly Histogram<double> SendDuration = Meter.CreateHistogram(
        "telegram.send.duration",
        "s",
        "Time of one call to Telegram, without the wait for its turn.",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries =
        [
            0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 75
        ]
        });

    /// <summary>Continues the trace that a stored row belongs to; null when the row was written without one.</summary>
    public static ActivityContext ParentOf(string? traceParent) =>
        ActivityContext.TryParse(traceParent, null, isRemote: true, out var parent) ? parent : default;
}
