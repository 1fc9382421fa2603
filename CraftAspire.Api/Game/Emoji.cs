using System.Globalization;
using System.Text;

namespace CraftAspire.Api.Game;

/// <summary>Recognises emoji.</summary>
internal static class Emoji
{
    /// <summary>Says that the character before it is drawn as a picture.</summary>
    public const string PictureSelector = "\uFE0F";

    private const char Keycap = '\u20E3';
    private const int MaxLength = 40;

    /// <summary>True for exactly one grapheme that is a picture, joined ones, flags, keycaps and skin tones included.</summary>
    public static bool IsOne(string text) =>
        text.Length is > 0 and <= MaxLength
        && StringInfo.GetNextTextElementLength(text) == text.Length
        && Rune.TryGetRuneAt(text, 0, out var first)
        && IsPicture(first, text);

    /// <summary>An emoji as two of them are compared.</summary>
    public static string Bare(string emoji) => emoji.Replace(PictureSelector, "", StringComparison.Ordinal);

    private static bool IsPicture(Rune first, string text) =>
        Rune.GetUnicodeCategory(first) is UnicodeCategory.OtherSymbol
        || IsNewerPicture(first)
        || text.Contains(PictureSelector, StringComparison.Ordinal)
        || text.Contains(Keycap, StringComparison.Ordinal);

    // Emoji newer than this runtime's Unicode tables have no category yet.
    private static bool IsNewerPicture(Rune rune) => rune.Value is >= 0x1F300 and <= 0x1FAFF;
}
