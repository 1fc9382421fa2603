using System.Globalization;
using System.Text;

namespace TelegramEmulator.Formatting;

/// <summary>A character reference: numeric ones and lt, gt, amp, quot; everything else stays as it is written.</summary>
public static class HtmlReference
{
    /// <summary>Reads at an ampersand; a null text means that it is only an ampersand.</summary>
    public static (string? Text, int Length) Read(ReadOnlySpan<char> text)
    {
        var (decoded, end) = text.Length > 1 && text[1] == '#' ? Numeric(text) : Named(text);
        if (decoded is null)
            return (null, 1);

        return (decoded, end < text.Length && text[end] == ';' ? end + 1 : end);
    }

    private static (string?, int) Numeric(ReadOnlySpan<char> text)
    {
        var isHex = text.Length > 2 && text[2] == 'x';
        var begin = isHex ? 3 : 2;
        var end = begin;
        while (end < text.Length && end < 10 && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(text[begin..end], style, CultureInfo.InvariantCulture, out var code) && code != 0 && Rune.IsValid(code)
            ? (new Rune(code).ToString(), end)
            : (null, 1);
    }

    private static (string?, int) Named(ReadOnlySpan<char> text)
    {
        var end = 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return (text[1..end] switch { "lt" => "<", "gt" => ">", "amp" => "&", "quot" => "\"", _ => null }, end);
    }
}
