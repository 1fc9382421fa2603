using System.Globalization;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Moderation;
using CraftAspire.Bot.Outbox;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Statistics;

/// <summary>The moderators' figures as a picture with a few words.</summary>
internal static class ModerationCard
{
    // “Within 0 h” would be nothing that somebody can have done.
    private const double ShortestHours = 0.1;

    public static Picture Draw(ModerationStatistics figures, Words words)
    {
        string[] labels = [.. figures.Moments.Select(moment => MomentLabels.Of(moment.Start, figures.ByHour))];
        var axis = MomentLabels.AxisOf(figures.ByHour, words);
        var charts = new List<Chart> { Columns(Phrase.StatsReported, moment => moment.Reported), Columns(Phrase.StatsDecided, moment => moment.Decided) };
        if (figures.Decisions.Count > 0)
        {
            charts.Add(new Chart(
                words[Phrase.StatsDecisions], "", words[Phrase.StatsUnitTimes], ChartShape.Bars,
                [.. figures.Decisions.Select(line => words[ModerationComplaints.PhraseOf(line.Decision)])],
                [new Curve("", [.. figures.Decisions.Select(line => (double?)line.Count)])]));
        }

        return new Picture.ChartCard(
            words[Phrase.StatsTitleModeration],
            MomentLabels.Range(figures.From, figures.To, words),
            [
                new(words[Phrase.StatsOpen], $"{figures.Open}"),
                new(words[Phrase.StatsDecided], $"{figures.Moments.Sum(moment => moment.Decided)}"),
                new(words[Phrase.StatsSanctions], $"{figures.Sanctions}"),
            ],
            charts,
            words[Phrase.StatsFooter]);

        Chart Columns(Phrase title, Func<ModerationMoment, long> value) => new(
            words[title], axis, words[Phrase.StatsUnitTimes], ChartShape.Columns, labels, [new Curve("", [.. figures.Moments.Select(moment => (double?)value(moment))])]);
    }

    public static string TextOf(ModerationStatistics figures, Words words)
    {
        var text = words.Say(
            Phrase.StatsCaptionModeration,
            MomentLabels.Range(figures.From, figures.To, words),
            new Html(words.Count(Noun.Reports, figures.Moments.Sum(moment => moment.Reported))),
            figures.Open);
        return figures.HoursToDecide is { } hours ? $"{text}\n{words.Say(Phrase.StatsCaptionHours, words.Number(Math.Max(ShortestHours, hours), "0.#"))}" : text;
    }
}
