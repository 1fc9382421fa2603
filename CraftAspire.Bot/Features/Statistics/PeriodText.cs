using System.Globalization;
using System.Text.RegularExpressions;

namespace CraftAspire.Bot.Features.Statistics;

/// <summary>
/// Reads requests such as “show me the statistics for the week”, “статистика за последние 14 дней” or two dates. Words, not a model: it is
/// quick, free and always the same.
/// </summary>
internal static partial class PeriodText
{
    private const int DaysInWeek = 7;
    private const int DaysInMonth = 30;
    private const int DaysInYear = 365;
    private const int LongestDays = 366;

    private static readonly string[] DateForms = ["yyyy-M-d", "d.M.yyyy"];

    /// <param name="text">What somebody wrote.</param>
    /// <param name="today">UTC.</param>
    /// <param name="isCommand">True after /stats, where the words need not say that statistics are meant.</param>
    public static PeriodReading Read(string text, DateOnly today, bool isCommand)
    {
        var dates = Date().Matches(text).Select(match => match.Value).ToArray();
        var words = Word().Matches(Date().Replace(text, " ").ToLowerInvariant()).Select(match => match.Value).ToArray();
        var numbers = words.Where(word => char.IsDigit(word[0])).ToArray();
        var meanings = words.Except(numbers).Select(Vocabulary.MeaningOf).ToArray();

        if (meanings.Contains(null) || !(isCommand || meanings.Contains(WordMeaning.Subject))) return new PeriodReading.Unclear();
        if (numbers.Length > 1 || dates.Length > 2 || (numbers.Length == 1 && dates.Length > 0)) return new PeriodReading.Unclear();

        var isOwn = meanings.Contains(WordMeaning.Own);
        return dates.Length > 0 ? ReadDates(dates, today, isOwn) : ReadUnit(meanings, numbers, today, isOwn);
    }

    private static PeriodReading ReadUnit(WordMeaning?[] meanings, string[] numbers, DateOnly today, bool isOwn)
    {
        if (meanings.Contains(WordMeaning.Yesterday))
            return new PeriodReading.Asked(new Period(today.AddDays(-1), today.AddDays(-1)), isOwn);

        if (numbers.Length == 0 && meanings.Contains(WordMeaning.Last) && Before(meanings, today) is { } before)
            return new PeriodReading.Asked(before, isOwn);

        int? days = meanings switch
        {
            _ when meanings.Contains(WordMeaning.Year) => DaysInYear,
            _ when meanings.Contains(WordMeaning.Month) => DaysInMonth,
            _ when meanings.Contains(WordMeaning.Week) => DaysInWeek,
            _ when meanings.Contains(WordMeaning.Day) => 1,
            _ => null,
        };
        if (numbers is not [var number]) return new PeriodReading.Asked(Period.Last(days ?? DaysInWeek, today), isOwn);
        if (days is null) return new PeriodReading.Unclear();

        var isSmall = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count <= LongestDays
            && count * days <= LongestDays;
        if (!isSmall) return new PeriodReading.Wrong(StatisticsPhrase.StatsTooLong);
        return count == 0 ? new PeriodReading.Unclear() : new PeriodReading.Asked(Period.Last(count * days.Value, today), isOwn);
    }

    /// <summary>The calendar year, month or week before the one that is on; null where none of them is meant.</summary>
    private static Period? Before(WordMeaning?[] meanings, DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var monday = today.AddDays(-(((int)today.DayOfWeek + DaysInWeek - 1) % DaysInWeek));
        return meanings switch
        {
            _ when meanings.Contains(WordMeaning.Year) => new Period(new(today.Year - 1, 1, 1), new(today.Year - 1, 12, 31)),
            _ when meanings.Contains(WordMeaning.Month) => new Period(month.AddMonths(-1), month.AddDays(-1)),
            _ when meanings.Contains(WordMeaning.Week) => new Period(monday.AddDays(-DaysInWeek), monday.AddDays(-1)),
            _ => null,
        };
    }

    private static PeriodReading ReadDates(string[] dates, DateOnly today, bool isOwn)
    {
        var read = new List<DateOnly>();
        foreach (var date in dates)
        {
            if (!DateOnly.TryParseExact(date, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return new PeriodReading.Wrong(StatisticsPhrase.StatsBadDate);
            read.Add(day);
        }

        var (from, to) = (read.Min(), read.Max());
        if (from > today) return new PeriodReading.Wrong(StatisticsPhrase.StatsFuture);
        return to.DayNumber - from.DayNumber >= LongestDays
            ? new PeriodReading.Wrong(StatisticsPhrase.StatsTooLong)
            : new PeriodReading.Asked(new Period(from, to), isOwn);
    }

    [GeneratedRegex(@"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4}")]
    private static partial Regex Date();

    [GeneratedRegex(@"\p{L}+|\d+")]
    private static partial Regex Word();
}
