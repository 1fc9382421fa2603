using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Pictures;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Statistics;

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
            Of(StatisticsPhrase.StatsRequests, StatisticsPhrase.StatsUnitTimes, ChartShape.Columns, moment => moment.Interactions),
            Of(
                StatisticsPhrase.StatsActive,
                StatisticsPhrase.StatsUnitPlayers,
                ChartShape.Columns,
                moment => moment.ActivePlayers,
                isHalf: true),
            Of(
                StatisticsPhrase.StatsDiscoveries,
                StatisticsPhrase.StatsUnitTimes,
                ChartShape.Columns,
                moment => moment.Discoveries,
                isHalf: true),
            Of(StatisticsPhrase.StatsKnown, StatisticsPhrase.StatsUnitPercent, ChartShape.Percent, KnownShare, isHalf: true),
            new(words[StatisticsPhrase.StatsModel], axis, words[StatisticsPhrase.StatsUnitSeconds], ChartShape.Lines, labels,
            [
                new Curve(words[StatisticsPhrase.StatsModelMedian], [.. game.Moments.Select(moment => moment.ModelSeconds)]),
                new Curve(words[StatisticsPhrase.StatsModelSlow], [.. game.Moments.Select(moment => moment.ModelSlowSeconds)]),
            ],
            IsHalf: true),
        };
        if (game.Commands.Count > 0) charts.Insert(3, Commands(game, words));

        return new Picture.ChartCard(
            words[StatisticsPhrase.StatsTitleGame],
            words.Dates(game.From, game.To),
            [
                new(words[StatisticsPhrase.StatsRequests], $"{game.Total.Interactions}"),
                new(words[StatisticsPhrase.StatsActive], $"{game.Total.ActivePlayers}"),
                new(words[StatisticsPhrase.StatsNewPlayers], $"{game.NewPlayers}"),
                new(words[StatisticsPhrase.StatsCombinations], $"{game.Total.Combinations}"),
                new(words[StatisticsPhrase.StatsDiscoveries], $"{game.Total.Discoveries}"),
                new(words[StatisticsPhrase.StatsFailures], $"{game.FailedInteractions + game.FailedCombinations}"),
            ],
            charts,
            words[StatisticsPhrase.StatsFooter]);

        Chart Of(Enum title, Enum unit, ChartShape shape, Func<GameMoment, double?> value, bool isHalf = false) =>
            new(words[title], axis, words[unit], shape, labels, [new Curve("", [.. game.Moments.Select(value)])], isHalf);
    }

    public static string TextOf(GameStatistics game, Words words)
    {
        var total = game.Total;
        var text = words.Say(
            StatisticsPhrase.StatsCaptionGame,
            words.Dates(game.From, game.To),
            new Html(words.Count(Noun.Requests, total.Interactions)),
            new Html(words.Count(Noun.Players, total.ActivePlayers)),
            new Html(words.Count(Noun.Combinations, total.Combinations)),
            new Html(words.Count(Noun.Discoveries, total.Discoveries)));
        if (KnownShare(total) is { } share) text += $"\n{words.Say(StatisticsPhrase.StatsCaptionKnown, $"{Math.Round(share)} %")}";
        if (total is { ModelSeconds: { } median, ModelSlowSeconds: { } slow })
            text += $"\n{words.Say(StatisticsPhrase.StatsCaptionModel, words.Number(median, Seconds), words.Number(slow, Seconds))}";
        return total.Interactions + total.Combinations == 0 ? $"{text}\n{words[StatisticsPhrase.StatsEmpty]}" : text;
    }

    private static Chart Commands(GameStatistics game, Words words)
    {
        var shown = game.Commands.Take(CommandsShown).ToArray();
        return new Chart(
            words[StatisticsPhrase.StatsCommands], "", words[StatisticsPhrase.StatsUnitTimes], ChartShape.Bars,
            [.. shown.Select(command => command.Command)], [new Curve("", [.. shown.Select(command => (double?)command.Count)])]);
    }

    private static double? KnownShare(GameMoment moment) => moment.Combinations == 0 ? null : 100.0 * moment.Known / moment.Combinations;
}
