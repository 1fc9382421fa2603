namespace Bench.Soak.Playing;

/// <summary>From a tap to the board that answers it.</summary>
/// <param name="Taps">Every tap.</param>
/// <param name="Known">The second taps of pairs that somebody had made before, and were answered well.</param>
/// <param name="Unknown">The second taps of pairs that nobody of these players had made before.</param>
internal sealed record TapTimes(Percentiles Taps, Percentiles Known, Percentiles Unknown);
