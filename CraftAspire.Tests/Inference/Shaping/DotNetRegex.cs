using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CraftAspire.Tests.Inference.Shaping;

/// <summary>
/// .NET's own answer whether a whole text matches. Its expressions see two signs in a surrogate pair, so that in pattern and text
/// everything beyond U+FFFF is exchanged for a sign of the same category that no test uses.
/// </summary>
internal sealed class DotNetRegex(string pattern)
{
    private static readonly Dictionary<UnicodeCategory, char> Substitutes = Enumerable.Range(0x0250, 0xFF00)
        .Where(code => !char.IsSurrogate((char)code) && code is < 0x0400 or > 0x9FFF)
        .GroupBy(code => CharUnicodeInfo.GetUnicodeCategory((char)code))
        .ToDictionary(group => group.Key, group => (char)group.Last());

    private readonly Regex _regex = new($@"\A(?:{OnePlane(pattern)})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public bool IsMatch(string text) => _regex.IsMatch(OnePlane(text));

    private static string OnePlane(string text) => string.Concat(text.EnumerateRunes().Select(OnePlane));

    private static string OnePlane(Rune rune) => rune switch
    {
        { IsBmp: true } => rune.ToString(),
        { Value: 0x1F4A8 } => "\u2600",
        { Value: 0x1F525 } => "\u2601",
        _ => Substitutes[Rune.GetUnicodeCategory(rune)].ToString(),
    };
}
