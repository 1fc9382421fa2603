using System.Globalization;
using CraftAspire.Api.Combining.Generation;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Settings;

/// <summary>What settings must be like.</summary>
internal static class SettingsRules
{
    // The model reads the prompt for every new pair; a small model's whole memory is about four times as much.
    public const int LongestPrompt = 8_000;

    public const int LongestReason = 512;
    public const int LongestName = 64;

    private const int LongestModel = 128;
    private const int MostExamples = 32;

    /// <summary>What is wrong with each value, by its name; empty when nothing is.</summary>
    public static IReadOnlyDictionary<string, string[]> Check(SettingsContent? content, string? reason)
    {
        var errors = new Dictionary<string, string[]>(Check(content));
        if (!IsLine(reason, LongestReason))
            errors["reason"] = [$"“reason” says in 1 to {LongestReason} characters why."];
        return errors;
    }

    /// <inheritdoc cref="Check(SettingsContent?, string?)"/>
    public static IReadOnlyDictionary<string, string[]> Check(SettingsContent? content)
    {
        if (content is null)
            return new Dictionary<string, string[]> { ["content"] = ["The settings are missing."] };

        (string Name, bool IsGood, string Error)[] checks =
        [
            ("systemPrompt", content.SystemPrompt is null || IsText(content.SystemPrompt), string.Create(CultureInfo.InvariantCulture, $"“systemPrompt” has 1 to {LongestPrompt:N0} characters; this one has {content.SystemPrompt?.Length:N0}.")),
            ("examples", content.Examples is null || (content.Examples.Count <= MostExamples && content.Examples.All(IsExample)), $"“examples” are at most {MostExamples}, each two names, a name and one emoji."),
            ("model", content.Model is null || IsLine(content.Model, LongestModel), $"“model” has 1 to {LongestModel} characters."),
            ("temperature", content.Temperature is >= 0 and <= 2, "“temperature” is 0 to 2."),
            ("retries", content.Retries is >= 0 and <= 5, "“retries” is 0 to 5."),
            ("maxWords", content.MaxWords is >= 1 and <= 8, "“maxWords” is 1 to 8."),
            ("maxLength", content.MaxLength is >= 4 and <= 64, "“maxLength” is 4 to 64."),
        ];
        return checks.Where(check => !check.IsGood).ToDictionary(check => check.Name, check => (string[])[check.Error]);
    }

    /// <summary>Something on one line, not blank and not too long.</summary>
    public static bool IsLine(string? text, int longest) => !string.IsNullOrWhiteSpace(text) && text.Length <= longest && !text.Any(char.IsControl);

    // Postgres stores no zero character.
    private static bool IsText(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestPrompt && !text.Contains('\0', StringComparison.Ordinal);

    private static bool IsExample(ExamplePair? pair) =>
        pair is not null && IsLine(pair.First, LongestName) && IsLine(pair.Second, LongestName) && IsLine(pair.Result, LongestName) && Emoji.IsOne(pair.Emoji ?? "");
}
