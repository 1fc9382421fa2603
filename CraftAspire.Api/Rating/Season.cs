using System.Globalization;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Rating;

/// <summary>The span of time that a rating counts now.</summary>
/// <param name="Period">Which rating.</param>
/// <param name="Start">Points from here on count, UTC; null: all of them.</param>
/// <param name="Lifetime">How long its board is kept after its last change; each is made anew when it is missing.</param>
internal sealed record Season(RatingPeriod Period, DateTimeOffset? Start, TimeSpan Lifetime)
{
    /// <summary>Where its board is kept; another day, another board.</summary>
    public string Key => Start is { } start
        ? string.Create(CultureInfo.InvariantCulture, $"rating:{Period}:{start:yyyy-MM-dd}:{Edition}")
        : string.Create(CultureInfo.InvariantCulture, $"rating:{Period}:{Edition}");

    /// <summary>
    /// How often points were taken back so far. Within an edition points only grow, which is what lets replicas write one board at
    /// once; a taking begins another board, and the old one, whoever still writes to it, is read by nobody.
    /// </summary>
    public long Edition { get; init; }

    public static Season At(RatingPeriod period, DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        return period switch
        {
            RatingPeriod.Day => new(period, today, TimeSpan.FromDays(2)),
            RatingPeriod.Week => new(period, today.AddDays(-(((int)today.DayOfWeek + 6) % 7)), TimeSpan.FromDays(8)),
            _ => new(period, null, TimeSpan.FromDays(30)),
        };
    }
}
