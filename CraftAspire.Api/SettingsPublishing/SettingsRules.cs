using System.Globalization;
using CraftAspire.Api.Game;
using CraftAspire.Contracts;

namespace CraftAspire.Api.SettingsPublishing;

/// <summary>Checks settings.</summary>
internal static class SettingsRules
{
    // The model reads the prompt for every new pair; a small model's context holds about four times as much.
    public const int LongestPrompt = 8_000;

    public const int LongestReason = 512;
    public const int LongestName = 64;

    private const int LongestModel = 128;
    private const int MostExamples = 32;
    private const int MostAnswers = 8;
    private const int LargestWeight = 10;

    /// <summary>The errors by the value's name; empty for good settings.</summary>
    public static IReadOnlyDictionary<string, string[]> Check(SettingsContent? content, string? reason)
    {
        var errors = new Dictionary<string, string[]>(Check(content));
        if (!Text.IsLine(reason, LongestReason))
            errors["reason"] = [$"“reason” says why, in 1 to {LongestReason} characters."];
        return errors;
    }

    /// <inheritdoc cref="Check(SettingsContent?, string?)"/>
    public static IReadOnlyDictionary<string, string[]> Check(SettingsContent? content)
    {
        if (content is null)
            return new Dictionary<string, string[]> { ["content"] = ["The settings are missing."] };

        (string Name, bool IsGood, string Error)[] checks =
        [
            (
                "systemPrompt",
                content.SystemPrompt is null || IsPrompt(content.SystemPrompt),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"“systemPrompt” has 1 to {LongestPrompt:N0} characters; this one has {content.SystemPrompt?.Length:N0}.")),
            (
                "examples",
                content.Examples is null || (content.Examples.Count <= MostExamples && content.Examples.All(IsExample)),
                $"“examples” are at most {MostExamples}, each two names, a name and one emoji."),
            ("model", content.Model is null || Text.IsLine(content.Model, LongestModel), $"“model” has 1 to {LongestModel} characters."),
            (
                "choice",
                content.Choice is null || IsChoice(content.Choice),
                $"“choice” is 1 to {MostAnswers} answers and three weights of 0 to {LargestWeight}."),
            ("temperature", content.Temperature is >= 0 and <= 2, "“temperature” is 0 to 2."),
            ("retries", content.Retries is >= 0 and <= 5, "“retries” is 0 to 5."),
            ("maxWords", content.MaxWords is >= 1 and <= 8, "“maxWords” is 1 to 8."),
            ("maxLength", content.MaxLength is >= 4 and <= 64, "“maxLength” is 4 to 64."),
        ];
        return checks.Where(check => !check.IsGood).ToDictionary(check => check.Name, check => (string[])[check.Error]);
    }

    private static bool IsPrompt(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestPrompt;

    private static bool IsChoice(ChoiceSettings choice) =>
        choice.Answers is >= 1 and <= MostAnswers
        && choice is { Echo: >= 0 and <= LargestWeight, Common: >= 0 and <= LargestWeight, Shared: >= 0 and <= LargestWeight };

    private static bool IsExample(ExamplePair? pair) =>
        pair is not null
        && Text.IsLine(pair.First, LongestName)
        && Text.IsLine(pair.Second, LongestName)
        && Text.IsLine(pair.Result, LongestName)
        && Emoji.IsOne(pair.Emoji ?? "");
}
