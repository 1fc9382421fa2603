using System.Globalization;
using System.Text;

namespace Bench.Inference.Checks;

/// <summary>Checks that an answer is a name and one emoji, without the automaton that shaped it.</summary>
internal static class WellFormed
{
    private const int LongestName = 32;
    private const int MostWords = 4;
    private const char Keycap = '\u20E3';

    public static bool Is(string answer)
    {
        var space = answer.LastIndexOf(' ');
        return space > 0 && IsName(answer[..space]) && IsEmoji(answer[(space + 1)..]);
    }

    private static bool IsName(string name) =>
        name.Length <= LongestName
        && name.Split(' ') is { Length: <= MostWords } words
        && words.All(word => word == "&"
            || (word.Length > 0 && char.IsLetterOrDigit(word[0])
                && word.All(sign => char.IsLetterOrDigit(sign) || "'’.&!-".Contains(sign))));

    // One sign to a reader, and that sign a picture.
    private static bool IsEmoji(string text) =>
        text.Length > 0
        && StringInfo.ParseCombiningCharacters(text).Length == 1
        && (text.EndsWith(Keycap)
            || Rune.GetUnicodeCategory(text.EnumerateRunes().First()) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol);
}
