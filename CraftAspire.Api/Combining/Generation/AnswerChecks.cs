using System.Text.RegularExpressions;
using CraftAspire.Api.Game;
using CraftAspire.Api.Naming;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>Checks answers: a model bound to a shape still gives bad answers in the right form.</summary>
internal static partial class AnswerChecks
{
    /// <summary>The reason to refuse an answer, as spans name it; null for a good one.</summary>
    public static string? Refuse(Answer answer, string first, string second, GameSettings settings, BannedWordList banned) =>
        ElementNames.Refuse(answer.Name, answer.Emoji, settings, banned)
        ?? RefuseEcho(ElementKey.Of(answer.Name), ElementKey.Of(first), ElementKey.Of(second));

    private static string? RefuseEcho(string result, string first, string second)
    {
        if (result == first || result == second)
            return "echo";

        var (whole, one, other) = (Bare(result), Bare(first), Bare(second));
        return whole == one + other || whole == other + one ? "glued" : null;
    }

    // Removes what only joins: "Fire Water", "Firewater", "Water & Fire" and "Fire and Water" are all the two put together.
    private static string Bare(string key) => Joints.Replace(key, "");

    [GeneratedRegex(@"\b(and|with|of|the|plus)\b|[ &+.]")]
    private static partial Regex Joints { get; }
}
