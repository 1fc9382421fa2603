using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CraftAspire.Api.Data;

/// <summary>
/// Two names are one element when their keys are equal. The key is the name after Unicode NFKC (full width becomes plain), case
/// folding, and trimming and collapsing of spaces, hyphens and apostrophes: "Jack-O’-Lantern" and "jack o lantern" are one.
/// </summary>
public static partial class ElementKey
{
    /// <summary>The key of a name; empty when nothing is left of it.</summary>
    public static string Of(string name)
    {
        var folded = Fold(name.Normalize(NormalizationForm.FormKC));
        var bare = Vanishing.Replace(folded, "");
        return Separators.Replace(bare, " ").Trim().Normalize(NormalizationForm.FormKC);
    }

    // Upper case first: it unites what has two lower-case forms (Greek σ and ς) and ß with SS, as Unicode's own folding does.
    private static string Fold(string text) => CultureInfo.InvariantCulture.TextInfo.ToLower(
        CultureInfo.InvariantCulture.TextInfo.ToUpper(text).Replace("ẞ", "SS", StringComparison.Ordinal).Replace("ß", "SS", StringComparison.Ordinal));

    [GeneratedRegex(@"['’‘ʼ`´′]|\p{Cf}")]
    private static partial Regex Vanishing { get; }

    [GeneratedRegex(@"[\s\-\p{Pd}_]+")]
    private static partial Regex Separators { get; }
}
