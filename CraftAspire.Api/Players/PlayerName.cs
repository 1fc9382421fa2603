using System.Text.RegularExpressions;

namespace CraftAspire.Api.Players;

/// <summary>Cleans the name that others see.</summary>
internal static partial class PlayerName
{
    public const int MaxLength = 128;

    /// <summary>
    /// Strips control, bidi and invisible characters and piled-up marks, and breaks links, mentions and commands. Null if the result is
    /// empty or too long.
    /// </summary>
    public static string? Clean(string? name)
    {
        if (name is null)
            return null;

        var kept = string.Concat(name
            .Where(character => !char.IsControl(character) && !IsBidi(character) && !IsInvisible(character))).Trim();
        return kept.Length is > 0 and <= MaxLength ? Unlinked(PiledMarks.Replace(kept, "$1")) : null;
    }

    // One of Unicode's bidirectional controls in a name would mirror the rest of a rating's line.
    private static bool IsBidi(char character) =>
        character is '\u061C' or '\u200E' or '\u200F' or '\u2028' or '\u2029'
            or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    // Names of these alone look blank, and between letters they disguise words.
    private static bool IsInvisible(char character) =>
        character is '\u200B' or '\u2060' or '\uFEFF' or '\u00AD' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0' or '\u2800';

    // Telegram makes "site.com", "@name" and "/start" clickable; the look-alike signs are not.
    private static string Unlinked(string name) =>
        Dots.Replace(name, "\u2024").Replace("@", "\uFF20", StringComparison.Ordinal).Replace("/", "\u2215", StringComparison.Ordinal);

    [GeneratedRegex(@"(\p{M}{2})\p{M}+")]
    private static partial Regex PiledMarks { get; }

    [GeneratedRegex(@"(?<=[\p{L}\p{N}])\.(?=[\p{L}\p{N}])")]
    private static partial Regex Dots { get; }
}
