using System.Globalization;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Outbox;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Statistics;

/// <summary>The game's figures as a picture with a few words.</summary>
internal static class GameCard
{
    private const int CommandsShown = 6;
    private const string Seconds = "0.0#";

    public static Picture Draw(GameStatistics game, Words words)
    {
        string[] labels = [.. game.Moments.Select(moment => MomentLabels.Of(moment.Start, game.ByHour))];
        var axis = MomentLabels.AxisOf(game.ByHour, words);
        var charts = new List<Chart>
        {
            Of(Phrase.StatsRequests, Phrase.StatsUnitTimes, ChartShape.Columns, moment => moment.Interactions),
            Of(Phrase.StatsActive, Phrase.StatsUnitPlayers, ChartShape.Columns, moment => moment.ActivePlayers, isHalf: true),
            Of(Phrase.StatsDiscoveries, Phrase.StatsUnitTimes, ChartShape.Columns, moment => moment.Discoveries, isHalf: true),
            Of(Phrase.StatsKnown, Phrase.StatsUnitPercent, ChartShape.Percent, KnownShare, isHalf: true),
            new(words[Phrase.StatsModel], axis, words[Phrase.StatsUnitSeconds], ChartShape.Lines, labels,
            [
                new Curve(words[Phrase.StatsModelMedian], [.. game.Moments.Select(moment => moment.ModelSeconds)]),
                new Curve(words[Phrase.StatsModelSlow], [.. game.Moments.Select(moment => moment.ModelSlowSeconds)]),
            ],
            IsHalf: true),
        };
        if (game.Commands.Count > 0) charts.Insert(3, Commands(game, words));

        return new Picture.ChartCard(
            words[Phrase.StatsTitleGame],
            MomentLabels.Range(game.From, game.To, words),
            [
                new(words[Phrase.StatsRequests], $"{game.Total.Interactions}"),
                new(words[Phrase.StatsActive], $"{game.Total.ActivePlayers}"),
                new(words[Phrase.StatsNewPlayers], $"{game.NewPlayers}"),
                new(words[Phrase.StatsCombinations], $"{game.Total.Combinations}"),
                new(words[Phrase.StatsDiscoveries], $"{game.Total.Discoveries}"),
                new(words[Phrase.StatsFailures], $"{game.FailedInteractions + game.FailedCombinations}"),
            ],
            charts,
            words[Phrase.StatsFooter]);

        Chart Of(Phrase title, Phrase unit, ChartShape shape, Func<GameMoment, double?> value, bool isHalf = false) =>
            new(words[title], axis, words[unit], shape, labels, [new Curve("", [.. game.Moments.Select(value)])], isHalf);
    }

    public static string TextOf(GameStatistics game, Words words)
    {
        var total = game.Total;
        var text = words.Say(
            Phrase.StatsCaptionGame,
            MomentLabels.Range(game.From, game.To, words),
            new Html(words.Count(Noun.Requests, total.Interactions)),
            new Html(words.Count(Noun.Players, total.ActivePlayers)),
            new Html(words.Count(Noun.Combinations, total.Combinations)),
            new Html(words.Count(Noun.Discoveries, total.Discoveries)));
        if (KnownShare(total) is { } share) text += $"\n{words.Say(Phrase.StatsCaptionKnown, $"{Math.Round(share)} %")}";
        if (total is { ModelSeconds: { } median, ModelSlowSeconds: { } slow }) text += $"\n{words.Say(Phrase.StatsCaptionModel, words.Number(median, Seconds), words.Number(slow, Seconds))}";
        return total.Interactions + total.Combinations == 0 ? $"{text}\n{words[Phrase.StatsEmpty]}" : text;
    }

    private static Chart Commands(GameStatistics game, Words words)
    {
        var shown = game.Commands.Take(CommandsShown).ToArray();
        return new Chart(
            words[Phrase.StatsCommands], "", words[Phrase.StatsUnitTimes], ChartShape.Bars,
            [.. shown.Select(command => command.Command)], [new Curve("", [.. shown.Select(command => (double?)command.Count)])]);
    }

    private static double? KnownShare(GameMoment moment) => moment.Combinations == 0 ? null : 100.0 * moment.Known / moment.Combinations;
}
