using System.Globalization;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Rating;

/// <summary>The span of time that a leaderboard covers.</summary>
/// <param name="Period">Which rating.</param>
/// <param name="Start">Points from here on count, UTC; null: all of them.</param>
/// <param name="Lifetime">Time until the cache drops the leaderboard after its last change. A missing one is created again.</param>
internal sealed record Season(RatingPeriod Period, DateTimeOffset? Start, TimeSpan Lifetime)
{
    /// <summary>The leaderboard's key in the cache.</summary>
    public string Key => Start is { } start
        ? string.Create(CultureInfo.InvariantCulture, $"rating:{Period}:{start:yyyy-MM-dd}:{Edition}")
        : string.Create(CultureInfo.InvariantCulture, $"rating:{Period}:{Edition}");

    /// <summary>
    /// How often moderators revoked points so far. Within an edition points only grow, so replicas can write one leaderboard at once. A
    /// revocation starts a new edition with a new key, and the old leaderboard is no longer read.
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
