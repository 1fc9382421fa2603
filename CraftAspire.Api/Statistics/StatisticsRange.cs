namespace CraftAspire.Api.Statistics;

/// <summary>The days of a request and the step between two figures.</summary>
/// <param name="From">The first day, UTC.</param>
/// <param name="To">The last day.</param>
/// <param name="Now">Later moments are not shown.</param>
internal sealed record StatisticsRange(DateOnly From, DateOnly To, DateTimeOffset Now)
{
    private const int LongestDays = 366;
    private const int DaysByHour = 2;

    /// <summary>True when a moment is an hour: up to two days.</summary>
    public bool ByHour => To.DayNumber - From.DayNumber < DaysByHour;

    /// <summary>The step's name for <c>date_trunc</c>.</summary>
    public string Step => ByHour ? "hour" : "day";

    public DateTimeOffset Start => At(From);

    /// <summary>The end, exclusive.</summary>
    public DateTimeOffset End => At(To.AddDays(1));

    /// <summary>Null, with the reason, for a range that is empty, too long or in the future.</summary>
    public static StatisticsRange? TryRead(DateOnly from, DateOnly to, DateTimeOffset now, out KeyValuePair<string, string> error)
    {
        error = (from, to) switch
        {
            _ when to < from => new("to", "“to” comes before “from”."),
            _ when to.DayNumber - from.DayNumber >= LongestDays => new("to", $"A range is at most {LongestDays} days."),
            _ when from > DateOnly.FromDateTime(now.UtcDateTime) => new("from", "“from” is in the future."),
            _ => default,
        };
        return error.Key is null ? new StatisticsRange(from, to, now) : null;
    }

    /// <summary>All hours or days of the range so far.</summary>
    public IEnumerable<DateTimeOffset> Moments()
    {
        var step = ByHour ? TimeSpan.FromHours(1) : TimeSpan.FromDays(1);
        for (var moment = Start; moment < End && moment <= Now; moment += step)
            yield return moment;
    }

    private static DateTimeOffset At(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
