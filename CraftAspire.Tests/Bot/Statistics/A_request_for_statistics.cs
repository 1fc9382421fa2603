using System.Globalization;
using CraftAspire.Bot.Features.Statistics;

namespace CraftAspire.Tests.Bot.Statistics;

public sealed class A_request_for_statistics
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("Show me the statistics for the week", 7)]
    [InlineData("покажи статистику за неделю", 7)]
    [InlineData("апталық статистика", 7)]
    [InlineData("осы аптаның статистикасын көрсет", 7)]
    [InlineData("Статистика за последние 14 дней, пожалуйста", 14)]
    [InlineData("соңғы 14 күннің статистикасы", 14)]
    [InlineData("give me the stats of the last 3 weeks", 21)]
    [InlineData("Statistics!", 7)]
    [InlineData("statistics for today", 1)]
    [InlineData("статистика за сегодня", 1)]
    [InlineData("бүгінгі статистика", 1)]
    [InlineData("monthly statistics", 30)]
    [InlineData("статистика за месяц", 30)]
    [InlineData("айлық статистиканы көрсетші", 30)]
    [InlineData("годовая статистика", 365)]
    [InlineData("what are the stats for this year?", 365)]
    public void is_understood_in_plain_words(string text, int days) =>
        PeriodText.Read(text, Today, isCommand: false).ShouldBe(new PeriodReading.Asked(Period.Last(days, Today), IsOwn: false));

    [Theory]
    [InlineData("statistics of last month", "2026-10-01", "2026-10-31")]
    [InlineData("статистика за прошлый месяц", "2026-10-01", "2026-10-31")]
    [InlineData("өткен айдың статистикасы", "2026-10-01", "2026-10-31")]
    [InlineData("өткен ай статистика", "2026-10-01", "2026-10-31")]
    [InlineData("statistics of last week", "2026-11-09", "2026-11-15")]
    [InlineData("статистика за прошлую неделю", "2026-11-09", "2026-11-15")]
    [InlineData("статистика за прошлый год", "2025-01-01", "2025-12-31")]
    public void may_mean_the_one_before(string text, string from, string to) =>
        PeriodText.Read(text, Today, isCommand: false).ShouldBe(
            new PeriodReading.Asked(
                new Period(
                    DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture)), IsOwn: false));

    [Theory]
    [InlineData("my statistics")]
    [InlineData("моя статистика за неделю")]
    [InlineData("менің статистикам")]
    public void may_say_whose(string text) =>
        PeriodText.Read(text, Today, isCommand: false).ShouldBe(new PeriodReading.Asked(Period.Last(7, Today), IsOwn: true));

    [Theory]
    [InlineData("2026-11-01..2026-11-15")]
    [InlineData("2026-11-01 2026-11-15")]
    [InlineData("from 2026-11-15 to 2026-11-01")]
    [InlineData("с 01.11.2026 по 15.11.2026")]
    [InlineData("1.11.2026–15.11.2026")]
    public void may_name_days(string text) =>
        PeriodText.Read(text, Today, isCommand: true).ShouldBe(
            new PeriodReading.Asked(new Period(new(2026, 11, 1), new(2026, 11, 15)), IsOwn: false));

    [Theory]
    [InlineData("2027-01-01", StatisticsPhrase.StatsFuture)]
    [InlineData("2024-01-01..2026-01-01", StatisticsPhrase.StatsTooLong)]
    [InlineData("2026-02-30", StatisticsPhrase.StatsBadDate)]
    [InlineData("99999999999999999999 days", StatisticsPhrase.StatsTooLong)]
    [InlineData("400 дней", StatisticsPhrase.StatsTooLong)]
    internal void of_days_that_have_no_figures_says_why(string text, StatisticsPhrase why) =>
        PeriodText.Read(text, Today, isCommand: true).ShouldBe(new PeriodReading.Wrong(why));

    [Theory]
    [InlineData("steam")]
    [InlineData("week")]
    [InlineData("Statistics Professor")]
    [InlineData("статистика вулканов")]
    [InlineData("stats 1 2 3")]
    [InlineData("statistics for the last 0 days")]
    [InlineData("")]
    public void is_not_seen_where_something_else_is_meant(string text) =>
        PeriodText.Read(text, Today, isCommand: false).ShouldBe(new PeriodReading.Unclear());
}
