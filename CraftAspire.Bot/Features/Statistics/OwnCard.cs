using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Pictures;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Statistics;

/// <summary>A player's own figures as a picture with a few words.</summary>
internal static class OwnCard
{
    public static Picture Draw(OwnStatistics own, Words words)
    {
        string[] labels = [.. own.Moments.Select(moment => MomentLabels.Of(moment.Start, own.ByHour))];
        var axis = MomentLabels.AxisOf(own.ByHour, words);
        return new Picture.ChartCard(
            words[StatisticsPhrase.StatsTitleOwn],
            words.Dates(own.From, own.To),
            [
                new(words[StatisticsPhrase.StatsCombinations], $"{own.Combinations}"),
                new(words[StatisticsPhrase.StatsDiscoveries], $"{own.Discoveries}"),
                new(words[StatisticsPhrase.StatsPoints], $"{own.Points}"),
            ],
            [
                Columns(StatisticsPhrase.StatsCombinations, StatisticsPhrase.StatsUnitTimes, moment => moment.Combinations),
                Columns(StatisticsPhrase.StatsDiscoveries, StatisticsPhrase.StatsUnitTimes, moment => moment.Discoveries),
                Columns(StatisticsPhrase.StatsPoints, StatisticsPhrase.StatsUnitPoints, moment => moment.Points),
            ],
            words[StatisticsPhrase.StatsFooter]);

        Chart Columns(Enum title, Enum unit, Func<OwnMoment, long> value) => new(
            words[title], axis, words[unit], ChartShape.Columns, labels,
            [
                new Curve("", [.. own.Moments.Select(moment => (double?)value(moment))])
            ]);
    }

    public static string TextOf(OwnStatistics own, Words words)
    {
        var text = words.Say(
            StatisticsPhrase.StatsCaptionOwn,
            words.Dates(own.From, own.To),
            new Html(words.Count(Noun.Combinations, own.Combinations)),
            new Html(words.Count(Noun.Discoveries, own.Discoveries)),
            new Html(words.Count(Noun.Points, own.Points)));
        if (own.Place is { } place) text += $"\n{words.Say(StatisticsPhrase.StatsCaptionPlace, place, own.Players)}";
        return own.Combinations == 0 ? $"{text}\n{words[StatisticsPhrase.StatsEmpty]}" : text;
    }
}
