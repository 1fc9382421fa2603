using System.Globalization;
using System.Text.RegularExpressions;
using CraftAspire.Api.Game;

namespace CraftAspire.Api.Naming;

/// <summary>The rules for an element's name and emoji, whether the model or a moderator gives them.</summary>
internal static partial class ElementNames
{
    /// <summary>The reason to refuse a name, as spans name it; null for a good name.</summary>
    public static string? Refuse(string name, string emoji, GameSettings settings, BannedWordList banned) =>
        RefuseForm(name, settings) ?? (Emoji.IsOne(emoji) ? null : "not_one_emoji") ?? (banned.Holds(name) ? "banned" : null);

    private static string? RefuseForm(string name, GameSettings settings)
    {
        if (!Form.IsMatch(name) || ElementKey.Of(name) is "")
            return "not_a_name";
        if (new StringInfo(name).LengthInTextElements > settings.MaxLength)
            return "too_long";
        return name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > settings.MaxWords ? "too_many_words" : null;
    }

    [GeneratedRegex(@"^(?=.*[\p{L}\p{N}])[\p{L}\p{M}\p{N} '’.&!?,:+/()°-]+\z")]
    private static partial Regex Form { get; }
}
