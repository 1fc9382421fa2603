using System.Text;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Administration;

/// <summary>What a draft makes beside what the current settings make: three short lines for each pair, readable on a phone.</summary>
internal static class TrialView
{
    public static string TextOf(IReadOnlyList<TrialResult> results, int pairs, int version, Words words)
    {
        var text = new StringBuilder(words.Say(AdministrationPhrase.TrialTitle, version)).Append('\n');
        foreach (var result in results) Append(text, result, words);
        text.Append('\n').Append(
            results.Count < pairs ? words.Say(AdministrationPhrase.TrialGoesOn, results.Count, pairs) : Sums(results, words));
        return text.ToString();
    }

    public static IReadOnlyList<IReadOnlyList<Button>> ButtonsOf(Words words) =>
    [
        [SettingsView.ButtonOf(
            words,
            AdministrationPhrase.AdminPublish,
            AdminVerbs.Publish), SettingsView.ButtonOf(words, AdministrationPhrase.AdminTry, AdminVerbs.Try)],
        [SettingsView.ButtonOf(words, AdministrationPhrase.AdminMenu, AdminVerbs.Menu)],
    ];

    private static void Append(StringBuilder text, TrialResult result, Words words)
    {
        var (now, then) = (result.Current, result.Draft);
        text.Append('\n').Append(Html.Escape($"{result.First} + {result.Second}")).Append('\n');
        text.Append(IsSame(result) ? $"= {Name(now, words)}" : $"{Name(now, words)} → <b>{Name(then, words)}</b>").Append('\n');
        text.Append("<i>")
            .Append(
                words.Say(
                    AdministrationPhrase.TrialCost, Seconds(now.Duration, words), Seconds(then.Duration, words), Tokens(now), Tokens(then)))
            .Append("</i>\n");
    }

    private static string Sums(IReadOnlyList<TrialResult> results, Words words) => words.Say(
        AdministrationPhrase.TrialSums,
        results.Count(IsSame),
        results.Count,
        Seconds(results.Aggregate(TimeSpan.Zero, (sum, result) => sum + result.Current.Duration), words),
        Seconds(results.Aggregate(TimeSpan.Zero, (sum, result) => sum + result.Draft.Duration), words),
        results.Sum(result => Tokens(result.Current)),
        results.Sum(result => Tokens(result.Draft)));

    private static string Seconds(TimeSpan time, Words words) => words.Number(time.TotalSeconds, "0.0");

    private static bool IsSame(TrialResult result) =>
        string.Equals(result.Current.Name, result.Draft.Name, StringComparison.OrdinalIgnoreCase);

    private static string Name(TrialAnswer answer, Words words) =>
        answer.Name is null
            ? $"<i>{words[AdministrationPhrase.TrialNothing]}</i>"
            : $"{Html.Escape(answer.Emoji ?? "")} {Html.Escape(answer.Name)}";

    private static long Tokens(TrialAnswer answer) => answer.PromptTokens + answer.AnswerTokens;
}
