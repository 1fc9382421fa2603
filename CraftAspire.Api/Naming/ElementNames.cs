using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using CraftAspire.Api.Game;

namespace CraftAspire.Api.Naming;

/// <summary>The rules for an element's name and emoji, whether the model or a moderator gives them.</summary>
internal static partial class ElementNames
{
    private const string Domains = "com|net|org|ru|kz|io|me|info|biz|xyz|top|site|online|shop|app|dev|gg|tv|cc|link|club|рф|қаз";

    // Answers of a model without a result, as keys.
    private static readonly FrozenSet<string> NoResults = new[]
    {
        "nothing", "none", "null", "nil", "nan", "n/a", "error", "unknown", "undefined", "invalid", "no result", "no answer",
        "not applicable", "not available", "not possible", "nada", "rien", "nichts", "niente",
        "ничего", "нет", "ошибка", "неизвестно", "не определено", "нет ответа",
        "ештеңе", "ештене", "жоқ", "қате", "белгісіз", "анықталмаған",
    }.ToFrozenSet(StringComparer.Ordinal);

    // A name that ends with one of these was cut off.
    private static readonly FrozenSet<string> Joints =
        new[] { "of", "the", "and", "a", "an", "in", "on", "with", "for", "to", "from", "by", "at", "и" }
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The reason to refuse a name, as spans name it; null for a good name.</summary>
    public static string? Refuse(string name, string emoji, GameSettings settings, BannedWordList banned) =>
        RefuseForm(name, settings)
        ?? (Emoji.IsOne(emoji) ? null : "not_one_emoji")
        ?? RefuseMeaning(name, settings)
        ?? (banned.Holds(name) ? "banned" : null);

    private static string? RefuseForm(string name, GameSettings settings)
    {
        if (!Form.IsMatch(name) || ElementKey.Of(name) is "")
            return "not_a_name";
        if (Address.IsMatch(name))
            return "an_address";
        if (new StringInfo(name).LengthInTextElements > settings.MaxLength)
            return "too_long";
        return name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > settings.MaxWords ? "too_many_words" : null;
    }

    private static string? RefuseMeaning(string name, GameSettings settings)
    {
        var parts = ElementKey.Of(name).Split(' ');
        if (NoResults.Contains(string.Join(' ', parts).Trim('.', '!', '?')))
            return "no_result";
        if (parts.GroupBy(part => part).Any(same => same.Count() > 2) || Repetition.IsMatch(string.Concat(parts)))
            return "repeated";

        return IsCutOff(name, parts, settings) ? "cut_off" : null;
    }

    // Cut by the length limit, in the middle of a hyphenated word, after a joint, or after a joint and the first letters of the next word.
    private static bool IsCutOff(string name, string[] parts, GameSettings settings) =>
        name[^1] is '-' or '&' or ',' or ':' or '('
        || (parts.Length > 1 && new StringInfo(name).LengthInTextElements == settings.MaxLength)
        || (parts.Length > 1 && Joints.Contains(parts[^1]))
        || parts[..^1].Any(part => IsJointWithRest(part, parts[^1]));

    // "Garden Of Eden Ofda".
    private static bool IsJointWithRest(string joint, string last) =>
        joint.Length > 1
        && Joints.Contains(joint)
        && last.StartsWith(joint, StringComparison.Ordinal)
        && last.Length - joint.Length is 1 or 2;

    [GeneratedRegex(@"^(?=.*[\p{L}\p{N}])[\p{L}\p{M}\p{N} '’.&!?,:+/()°-]+\z")]
    private static partial Regex Form { get; }

    // A link, a mention or a command: Telegram would make it clickable.
    [GeneratedRegex($@"://|\bwww\.|\w\.(?:{Domains})\b|@\w|(?:^|\s)/\w", RegexOptions.IgnoreCase)]
    private static partial Regex Address { get; }

    // Four times the same two letters or more, or one letter five times.
    [GeneratedRegex(@"(.{2,}?)\1{3,}|(.)\2{4,}")]
    private static partial Regex Repetition { get; }
}
