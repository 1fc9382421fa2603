using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Outbox;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Statistics;

/// <summary>A player's own figures as a picture with a few words.</summary>
internal static class OwnCard
{
    public static Picture Draw(OwnStatistics own, Words words)
    {
        string[] labels = [.. own.Moments.Select(moment => MomentLabels.Of(moment.Start, own.ByHour))];
        var axis = MomentLabels.AxisOf(own.ByHour, words);
        return new Picture.ChartCard(
            words[Phrase.StatsTitleOwn],
            MomentLabels.Range(own.From, own.To, words),
            [
                new(words[Phrase.StatsCombinations], $"{own.Combinations}"),
                new(words[Phrase.StatsDiscoveries], $"{own.Discoveries}"),
                new(words[Phrase.StatsPoints], $"{own.Points}"),
            ],
            [
                Columns(Phrase.StatsCombinations, Phrase.StatsUnitTimes, moment => moment.Combinations),
                Columns(Phrase.StatsDiscoveries, Phrase.StatsUnitTimes, moment => moment.Discoveries),
                Columns(Phrase.StatsPoints, Phrase.StatsUnitPoints, moment => moment.Points),
            ],
            words[Phrase.StatsFooter]);

        Chart Columns(Phrase title, Phrase unit, Func<OwnMoment, long> value) => new(
            words[title], axis, words[unit], ChartShape.Columns, labels, [new Curve("", [.. own.Moments.Select(moment => (double?)value(moment))])]);
    }

    public static string TextOf(OwnStatistics own, Words words)
    {
        var text = words.Say(
            Phrase.StatsCaptionOwn,
            MomentLabels.Range(own.From, own.To, words),
            new Html(words.Count(Noun.Combinations, own.Combinations)),
            new Html(words.Count(Noun.Discoveries, own.Discoveries)),
            new Html(words.Count(Noun.Points, own.Points)));
        if (own.Place is { } place) text += $"\n{words.Say(Phrase.StatsCaptionPlace, place, own.Players)}";
        return own.Combinations == 0 ? $"{text}\n{words[Phrase.StatsEmpty]}" : text;
    }
}
