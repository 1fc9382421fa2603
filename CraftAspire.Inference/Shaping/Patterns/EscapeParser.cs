using System.Globalization;
using System.Text;

namespace CraftAspire.Inference.Shaping.Patterns;

/// <summary>Reads what follows a backslash, inside a class or outside.</summary>
internal sealed class EscapeParser(PatternReader reader)
{
    /// <summary>The set that an escape stands for; one character for most. The backslash is already taken.</summary>
    public CodePointSet Parse(bool inClass)
    {
        var start = reader.Position - 1;
        if (reader.AtEnd)
            throw reader.Error("A backslash at the end escapes nothing", start);

        var sign = reader.TakeCodePoint();
        return sign switch
        {
            'd' => UnicodeSets.Digits,
            'D' => UnicodeSets.Digits.Complement(),
            'w' => UnicodeSets.WordCharacters,
            'W' => UnicodeSets.WordCharacters.Complement(),
            's' => UnicodeSets.Spaces,
            'S' => UnicodeSets.Spaces.Complement(),
            'p' => Category(start),
            'P' => Category(start).Complement(),
            'b' when inClass => CodePointSet.Of('\b'),
            _ => CodePointSet.Of(Character(sign, start)),
        };
    }

    private int Character(int sign, int start) => sign switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'f' => '\f',
        'v' => '\v',
        'a' => '\a',
        'e' => '\u001B',
        '0' => '\0',
        'x' => reader.TryTake('{') ? Braced(start) : Hexadecimal(2, start),
        'u' => reader.TryTake('{') ? Braced(start) : Utf16(start),
        'U' => Checked(Hexadecimal(8, start), start),
        >= '1' and <= '9' or 'k' => throw reader.Error("A reference to a group is not supported", start),
        'A' or 'Z' or 'z' or 'b' or 'B' or 'G' =>
            throw reader.Error("An anchor is only supported as ^ at the start and $ at the end", start),
        _ when sign < 128 && !char.IsAsciiLetterOrDigit((char)sign) => sign,
        _ => throw reader.Error($"\\{new Rune(sign)} is no known escape", start),
    };

    private CodePointSet Category(int start)
    {
        reader.Expect('{', "\\p needs a category in braces, as in \\p{L}");
        var name = reader.TakeUntil('}', "The brace of \\p{ is never closed");
        return UnicodeSets.Find(name) ?? throw reader.Error($"\\p{{{name}}} is not a general category of Unicode", start);
    }

    private int Braced(int start)
    {
        var digits = reader.TakeUntil('}', "The brace of an escape is never closed");
        if (digits.Length is 0 or > 6 || !digits.All(char.IsAsciiHexDigit))
            throw reader.Error("An escape in braces needs one to six hexadecimal digits", start);
        return Checked(int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture), start);
    }

    private int Hexadecimal(int count, int start)
    {
        var digits = reader.TakeWhile(char.IsAsciiHexDigit, count);
        return digits.Length == count && uint.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)
            && value <= int.MaxValue
            ? (int)value
            : throw reader.Error($"This escape needs {count} hexadecimal digits", start);
    }

    // JSON and JavaScript write what lies beyond U+FFFF as two \u in a row.
    private int Utf16(int start)
    {
        var unit = (char)Hexadecimal(4, start);
        if (char.IsHighSurrogate(unit) && reader.TryTake("\\u"))
        {
            var low = (char)Hexadecimal(4, start);
            if (char.IsLowSurrogate(low))
                return char.ConvertToUtf32(unit, low);
        }

        return Checked(unit, start);
    }

    private int Checked(int codePoint, int start) =>
        Rune.IsValid(codePoint) ? codePoint : throw reader.Error($"U+{codePoint:X4} is no character", start);
}
