using CraftAspire.Bot.Features.Moderation;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Pictures;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Statistics;

/// <summary>The moderators' figures as a picture with a few words.</summary>
internal static class ModerationCard
{
    // “Within 0 h” would be nothing that somebody can have done.
    private const double ShortestHours = 0.1;

    public static Picture Draw(ModerationStatistics figures, Words words)
    {
        string[] labels = [.. figures.Moments.Select(moment => MomentLabels.Of(moment.Start, figures.ByHour))];
        var axis = MomentLabels.AxisOf(figures.ByHour, words);
        var charts = new List<Chart> { Columns(
            StatisticsPhrase.StatsReported, moment => moment.Reported), Columns(StatisticsPhrase.StatsDecided, moment => moment.Decided) };
        if (figures.Decisions.Count > 0)
        {
            charts.Add(new Chart(
                words[StatisticsPhrase.StatsDecisions], "", words[StatisticsPhrase.StatsUnitTimes], ChartShape.Bars,
                [.. figures.Decisions.Select(line => words[ModerationProblems.PhraseOf(line.Decision)])],
                [new Curve("", [.. figures.Decisions.Select(line => (double?)line.Count)])]));
        }

        return new Picture.ChartCard(
            words[StatisticsPhrase.StatsTitleModeration],
            words.Dates(figures.From, figures.To),
            [
                new(words[StatisticsPhrase.StatsOpen], $"{figures.Open}"),
                new(words[StatisticsPhrase.StatsDecided], $"{figures.Moments.Sum(moment => moment.Decided)}"),
                new(words[StatisticsPhrase.StatsSanctions], $"{figures.Sanctions}"),
            ],
            charts,
            words[StatisticsPhrase.StatsFooter]);

        Chart Columns(Enum title, Func<ModerationMoment, long> value) => new(
            words[title], axis, words[StatisticsPhrase.StatsUnitTimes], ChartShape.Columns, labels,
            [
                new Curve("", [.. figures.Moments.Select(moment => (double?)value(moment))])
            ]);
    }

    public static string TextOf(ModerationStatistics figures, Words words)
    {
        var text = words.Say(
            StatisticsPhrase.StatsCaptionModeration,
            words.Dates(figures.From, figures.To),
            new Html(words.Count(Noun.Reports, figures.Moments.Sum(moment => moment.Reported))),
            figures.Open);
        return figures.HoursToDecide is { } hours
            ? $"{text}\n{words.Say(StatisticsPhrase.StatsCaptionHours, words.Number(Math.Max(ShortestHours, hours), "0.#"))}"
            : text;
    }
}
