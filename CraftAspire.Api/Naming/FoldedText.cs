using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CraftAspire.Api.Naming;

/// <summary>
/// Folds names so that disguised words compare equal: accents, zero-width characters, letters of another alphabet that look alike, digits
/// and signs in place of letters, drawn-out letters. The result is for comparing only.
/// </summary>
internal static partial class FoldedText
{
    private static readonly Dictionary<char,
        char> ToLatin = Pairs("авекмнорстухіјѕԁαβεικνορτυχ0134578@$!|€", "abekmhopctyxijsdabeiknoptyxoieastbasiie");

    private static readonly Dictionary<char, char> ToCyrillic = Pairs("abekmhopctyxiқғңүұөәіһ0346@$", "авекмнорстухикгнууоаихозчбас");

    /// <summary>
    /// The words of a name in one alphabet: each token without its separators, the parts between them, and runs of single letters.
    /// </summary>
    public static IReadOnlyList<string> Words(string name, bool inLatin)
    {
        var words = new List<string>();
        var run = new StringBuilder();
        foreach (var token in Bare(name).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var letters = Fold(token, inLatin);
            run.Append(letters.Length is 1 ? letters : "");
            words.Add(letters);
            words.AddRange(token.Split('-', '.', '*', '_', '/', '+', '&', '\'', '’').Select(part => Fold(part, inLatin)));
        }

        return [.. words.Append(run.ToString()).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    // Without accents and invisible characters, in lower case.
    private static string Bare(string name) => string.Concat(name.Normalize(NormalizationForm.FormKD).Where(IsVisible)).ToLowerInvariant();

    private static bool IsVisible(char character) => char.GetUnicodeCategory(character)
        is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format);

    private static string Fold(string token, bool inLatin)
    {
        // A sign at the end of a word is no letter: "Porn!".
        var core = token.Trim('!', '?', '.', ',', ':', '-', '*', '"', '\'', '’', '(', ')', '+', '&', '/', '|');
        if (!core.Any(char.IsLetter))
            return core;

        var map = inLatin ? ToLatin : ToCyrillic;
        var folded = core.Select(character => map.GetValueOrDefault(character, character)).Where(char.IsLetterOrDigit);
        return DrawnOut.Replace(string.Concat(folded), "$1");
    }

    // "Fuuuck".
    [GeneratedRegex(@"(.)\1{2,}")]
    private static partial Regex DrawnOut { get; }

    private static Dictionary<char, char> Pairs(string from, string to) =>
        from.Zip(to).ToDictionary(pair => pair.First, pair => pair.Second);
}
