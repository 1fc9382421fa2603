using System.Globalization;
using System.Text.RegularExpressions;
using CraftAspire.Api.Data;
using CraftAspire.Api.Settings;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>Is an answer worth having? Servers that bind answers to a shape still say the wrong thing in the right form.</summary>
internal static partial class AnswerChecks
{
    /// <summary>Why the answer is refused, as spans name it; null when it is good.</summary>
    public static string? Refuse(Answer answer, string first, string second, GameSettings settings, BannedWordList banned) =>
        RefuseForm(answer, settings) ?? RefuseEcho(ElementKey.Of(answer.Name), ElementKey.Of(first), ElementKey.Of(second)) ?? (banned.Holds(answer.Name) ? "banned" : null);

    /// <summary>Why a name that a moderator gives is refused; null when the model could have given it, too.</summary>
    public static string? RefuseName(string name, string emoji, GameSettings settings, BannedWordList banned) =>
        RefuseForm(new Answer(name, emoji), settings) ?? (banned.Holds(name) ? "banned" : null);

    private static string? RefuseForm(Answer answer, GameSettings settings)
    {
        if (!Name.IsMatch(answer.Name) || ElementKey.Of(answer.Name) is "")
            return "not_a_name";
        if (new StringInfo(answer.Name).LengthInTextElements > settings.MaxLength)
            return "too_long";
        if (answer.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > settings.MaxWords)
            return "too_many_words";

        return Emoji.IsOne(answer.Emoji) ? null : "not_one_emoji";
    }

    private static string? RefuseEcho(string result, string first, string second)
    {
        if (result == first || result == second)
            return "echo";

        var joined = Bare(result);
        return joined == Bare(first + second) || joined == Bare(second + first) ? "glued" : null;
    }

    // Without what only joins: "Fire Water", "Firewater", "Water & Fire" and "Fire and Water" are all the two put together.
    private static string Bare(string key) => Joints.Replace(key, "");

    [GeneratedRegex(@"\b(and|with|of|the|plus)\b|[ &+.]")]
    private static partial Regex Joints { get; }

    [GeneratedRegex(@"^(?=.*[\p{L}\p{N}])[\p{L}\p{M}\p{N} '’.&!?,:+/()°-]+\z")]
    private static partial Regex Name { get; }
}
