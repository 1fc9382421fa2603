using System.Text;
using CraftAspire.Inference.Shaping.Patterns;

namespace CraftAspire.Inference.Shaping.Automata;

/// <summary>Splits ranges of code points into rows of byte ranges that match exactly their UTF-8 forms.</summary>
internal static class Utf8Sequences
{
    /// <summary>The last code point of one, two and three bytes.</summary>
    private static readonly int[] LengthBorders = [0x7F, 0x7FF, 0xFFFF];

    /// <summary>Rows in ascending order. Two rows have, at the first place where they differ, ranges without a common byte.</summary>
    public static IEnumerable<ByteRange[]> Of(CodePointSet set) => set.Ranges.SelectMany(Split);

    private static IEnumerable<ByteRange[]> Split(CodePointRange range)
    {
        foreach (var border in LengthBorders)
            if (range.Low <= border && border < range.High)
                return Split(new(range.Low, border)).Concat(Split(new(border + 1, range.High)));

        // A row may only vary in a byte when all bytes after it run through their whole range.
        for (var bits = 6; bits <= 18; bits += 6)
        {
            var tail = (1 << bits) - 1;
            if ((range.Low & ~tail) == (range.High & ~tail))
                break;
            if ((range.Low & tail) != 0)
                return Split(new(range.Low, range.Low | tail)).Concat(Split(new((range.Low | tail) + 1, range.High)));
            if ((range.High & tail) != tail)
                return Split(new(range.Low, (range.High & ~tail) - 1)).Concat(Split(new(range.High & ~tail, range.High)));
        }

        return [Row(range)];
    }

    private static ByteRange[] Row(CodePointRange range)
    {
        Span<byte> low = stackalloc byte[4];
        Span<byte> high = stackalloc byte[4];
        var row = new ByteRange[new Rune(range.Low).EncodeToUtf8(low)];
        new Rune(range.High).EncodeToUtf8(high);
        for (var i = 0; i < row.Length; i++)
            row[i] = new(low[i], high[i]);
        return row;
    }
}
