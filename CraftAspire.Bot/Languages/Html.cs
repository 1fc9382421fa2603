using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace CraftAspire.Bot.Languages;

/// <summary>Text that is Telegram's HTML already. Anything else is escaped on its way into a message.</summary>
internal readonly partial record struct Html(string Value)
{
    public override string ToString() => Value;

    /// <summary>
    /// Makes a stranger's words harmless: markup is escaped, and marks that turn the direction of the text around are dropped.
    /// </summary>
    public static string Escape(string text)
    {
        var clean = text.Any(IsHidden) ? string.Concat(text.Where(symbol => !IsHidden(symbol))) : text;
        return clean.AsSpan().IndexOfAny("<>&\"") < 0 ? clean : WebUtility.HtmlEncode(clean);
    }

    /// <summary>The text alone, without Telegram's tags.</summary>
    public static string Strip(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    [GeneratedRegex("</?[a-zA-Z][^<>]*>")]
    private static partial Regex Tag();

    // The zero-width joiner holds many emoji together; every other format and control character only misleads.
    private static bool IsHidden(char symbol) =>
        symbol is not ('\u200D' or '\n')
        && !char.IsSurrogate(symbol)
        && char.GetUnicodeCategory(symbol) is UnicodeCategory.Format or UnicodeCategory.Control;
}
