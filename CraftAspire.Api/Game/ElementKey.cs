using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CraftAspire.Api.Game;

/// <summary>
/// Two names mean one element when their keys are equal. The key applies Unicode NFKC (full width becomes plain), folds case, and trims and
/// collapses spaces, hyphens and apostrophes: "Jack-O’-Lantern" and "jack o lantern" are one.
/// </summary>
public static partial class ElementKey
{
    /// <summary>The key of a name; empty when the name has no character that counts.</summary>
    public static string Of(string name)
    {
        var folded = Fold(name.Normalize(NormalizationForm.FormKC));
        var bare = Dropped.Replace(folded, "");
        return Separators.Replace(bare, " ").Trim().Normalize(NormalizationForm.FormKC);
    }

    // Upper case first unites letters with two lower-case forms (Greek σ and ς) and ß with SS, as Unicode's case folding does.
    private static string Fold(string text) => CultureInfo.InvariantCulture.TextInfo.ToLower(
        CultureInfo.InvariantCulture.TextInfo.ToUpper(text)
            .Replace("ẞ", "SS", StringComparison.Ordinal)
            .Replace("ß", "SS", StringComparison.Ordinal));

    [GeneratedRegex(@"['’‘ʼ`´′]|\p{Cf}")]
    private static partial Regex Dropped { get; }

    [GeneratedRegex(@"[\s\-\p{Pd}_]+")]
    private static partial Regex Separators { get; }
}
