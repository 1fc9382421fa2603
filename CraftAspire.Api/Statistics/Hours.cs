namespace CraftAspire.Api.Statistics;

internal static class Hours
{
    /// <summary>The beginning of the hour, UTC.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment) => new(moment.UtcTicks - moment.UtcTicks % TimeSpan.TicksPerHour, TimeSpan.Zero);
}
