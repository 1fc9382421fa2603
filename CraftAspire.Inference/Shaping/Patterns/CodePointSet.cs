namespace CraftAspire.Inference.Shaping.Patterns;

/// <summary>A set of Unicode scalar values: sorted ranges that neither touch nor overlap, and never a surrogate.</summary>
internal sealed class CodePointSet
{
    public const int Last = 0x10FFFF;
    private const int FirstSurrogate = 0xD800;
    private const int LastSurrogate = 0xDFFF;

    private CodePointSet(IReadOnlyList<CodePointRange> ranges) => Ranges = ranges;

    public static CodePointSet All { get; } = Of([new(0, Last)]);

    public static CodePointSet AllButNewLine { get; } = Of([new('\n', '\n')]).Complement();

    public IReadOnlyList<CodePointRange> Ranges { get; }

    public bool IsEmpty => Ranges.Count == 0;

    public static CodePointSet Of(int codePoint) => Of([new CodePointRange(codePoint, codePoint)]);

    public static CodePointSet Of(IEnumerable<CodePointRange> ranges)
    {
        var merged = new List<CodePointRange>();
        foreach (var range in ranges.SelectMany(WithoutSurrogates).OrderBy(range => range.Low))
        {
            if (merged.Count > 0 && range.Low <= merged[^1].High + 1)
                merged[^1] = new(merged[^1].Low, Math.Max(merged[^1].High, range.High));
            else
                merged.Add(range);
        }

        return new(merged);
    }

    public CodePointSet Complement()
    {
        var gaps = new List<CodePointRange>();
        var next = 0;
        foreach (var range in Ranges)
        {
            if (range.Low > next)
                gaps.Add(new(next, range.Low - 1));
            next = range.High + 1;
        }

        if (next <= Last)
            gaps.Add(new(next, Last));
        return Of(gaps);
    }

    public bool Contains(int codePoint) => Ranges.Any(range => range.Low <= codePoint && codePoint <= range.High);

    public CodePointSet Except(CodePointSet other) => Of(Complement().Ranges.Concat(other.Ranges)).Complement();

    private static IEnumerable<CodePointRange> WithoutSurrogates(CodePointRange range)
    {
        if (range.High < FirstSurrogate || range.Low > LastSurrogate)
        {
            yield return range;
            yield break;
        }

        if (range.Low < FirstSurrogate)
            yield return new(range.Low, FirstSurrogate - 1);
        if (range.High > LastSurrogate)
            yield return new(LastSurrogate + 1, range.High);
    }
}
