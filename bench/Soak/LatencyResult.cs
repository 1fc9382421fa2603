using Bench.Soak.Playing;

namespace Bench.Soak;

/// <summary>From a tap to the edited board.</summary>
/// <param name="Known">Of a known pair's second tap, with 50 players.</param>
/// <param name="New">Of an unknown pair's second tap, with one player alone.</param>
/// <param name="Errors">Boards that said that something cannot be done; the model has no good idea for some pairs.</param>
internal sealed record LatencyResult(Percentiles Known, Percentiles New, long Errors)
{
    /// <summary>The aims, as medians in milliseconds.</summary>
    public const double KnownAim = 50, NewAim = 600;

    public bool IsWell => Known.P50 <= KnownAim && New.P50 <= NewAim;
}
