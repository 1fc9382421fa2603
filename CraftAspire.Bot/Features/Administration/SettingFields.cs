using System.Globalization;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Administration;

/// <summary>Everything that can be set, as text for the chat. The Api has the last word on ranges.</summary>
internal static class SettingFields
{
    // Typed in place of a value: what the model's profile or the configuration says.
    private const string Standard = "-";

    public static IReadOnlyList<SettingField> All { get; } =
    [
        new(
            "p",
            AdministrationPhrase.AdminPrompt,
            AdministrationPhrase.AdminAskPrompt,
            settings => settings.SystemPrompt,
            (settings, text) => settings with { SystemPrompt = OrStandard(text) }),
        new(
            "e",
            AdministrationPhrase.AdminExamples,
            AdministrationPhrase.AdminAskExamples,
            settings => ExampleLines.Write(settings.Examples),
            ReadExamples),
        new(
            "t",
            AdministrationPhrase.AdminTemperature,
            AdministrationPhrase.AdminAskTemperature,
            settings => settings.Temperature.ToString("0.##", CultureInfo.InvariantCulture),
            ReadTemperature),
        new(
            "c",
            AdministrationPhrase.AdminChoice,
            AdministrationPhrase.AdminAskChoice,
            settings => settings.Choice is { } choice
                ? string.Create(CultureInfo.InvariantCulture, $"{choice.Answers} {choice.Echo} {choice.Common} {choice.Shared}")
                : null,
            ReadChoice,
            (settings, words) => settings.Choice is { } choice
                ? words.Say(AdministrationPhrase.AdminChoiceIs, choice.Answers, choice.Echo, choice.Common, choice.Shared)
                : null),
        new(
            "r",
            AdministrationPhrase.AdminRetries,
            AdministrationPhrase.AdminAskRetries,
            settings => Number(settings.Retries),
            ReadRetries),
        new(
            "l",
            AdministrationPhrase.AdminLimits,
            AdministrationPhrase.AdminAskLimits,
            settings => $"{Number(settings.MaxWords)} {Number(settings.MaxLength)}",
            ReadLimits,
            (settings, words) => words.Say(AdministrationPhrase.AdminLimitsAre, settings.MaxWords, settings.MaxLength)),
        new(
            "m",
            AdministrationPhrase.AdminModel,
            AdministrationPhrase.AdminAskModel,
            settings => settings.Model,
            (settings, text) => settings with { Model = OrStandard(text) }),
    ];

    public static SettingField? Find(string? key) => All.FirstOrDefault(field => field.Key == key);

    private static string? OrStandard(string text) => text == Standard ? null : text;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static SettingsContent? ReadExamples(SettingsContent settings, string text)
    {
        if (text == Standard) return settings with { Examples = null };
        return ExampleLines.Read(text) is { } examples ? settings with { Examples = examples } : null;
    }

    private static SettingsContent? ReadTemperature(SettingsContent settings, string text) =>
        Weight(text, 2) is { } value ? settings with { Temperature = value } : null;

    private static SettingsContent? ReadChoice(SettingsContent settings, string text)
    {
        if (text == Standard) return settings with { Choice = null };
        return text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries) is [var answers, var echo, var common, var shared]
            && Whole(answers, 1, 8) is { } number
            && Weight(echo, 10) is { } echoes
            && Weight(common, 10) is { } commons
            && Weight(shared, 10) is { } shares
            ? settings with { Choice = new() { Answers = number, Echo = echoes, Common = commons, Shared = shares } }
            : null;
    }

    private static SettingsContent? ReadRetries(SettingsContent settings, string text) =>
        Whole(text, 0, 5) is { } retries ? settings with { Retries = retries } : null;

    private static SettingsContent? ReadLimits(SettingsContent settings, string text) =>
        text.Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries) is [var words, var length]
            && Whole(words, 1, 8) is { } maxWords
            && Whole(length, 4, 64) is { } maxLength
            ? settings with { MaxWords = maxWords, MaxLength = maxLength }
            : null;

    private static float? Weight(string text, float most) =>
        float.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= most
            ? value
            : null;

    private static int? Whole(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : null;
}
