using System.Globalization;
using CraftAspire.Bot.Languages;

namespace CraftAspire.Bot.Features.Statistics;

/// <summary>How hours and days stand below a chart.</summary>
internal static class MomentLabels
{
    /// <summary>An hour as 14:00, a day as 21.11.</summary>
    public static string Of(DateTimeOffset moment, bool byHour) =>
        moment.ToString(byHour ? "HH:00" : "dd.MM", CultureInfo.InvariantCulture);

    public static string AxisOf(bool byHour, Words words) => words[byHour ? StatisticsPhrase.StatsAxisHour : StatisticsPhrase.StatsAxisDay];
}
