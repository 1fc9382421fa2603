namespace CraftAspire.Inference.Shaping.Syntax;

/// <summary>A parsed pattern. Groups have dissolved: only what a pattern allows counts, not what it would capture.</summary>
internal abstract record RegexNode
{
    private RegexNode()
    {
    }

    /// <summary>The empty text.</summary>
    public sealed record Empty : RegexNode;

    /// <summary>One code point of a set.</summary>
    public sealed record Set(CodePointSet CodePoints) : RegexNode;

    /// <summary>One after the other.</summary>
    public sealed record Sequence(IReadOnlyList<RegexNode> Parts) : RegexNode;

    /// <summary>One of several.</summary>
    public sealed record Choice(IReadOnlyList<RegexNode> Options) : RegexNode;

    /// <summary><paramref name="Minimum"/> to <paramref name="Maximum"/> times; null is without end.</summary>
    public sealed record Repeat(RegexNode Body, int Minimum, int? Maximum) : RegexNode;

    /// <summary>
    /// Parts in a row with the empty ones dropped: what is left costs the automaton a state each,
    /// so the limit on states also bounds the work of nested repetitions of nothing.
    /// </summary>
    public static RegexNode Row(IEnumerable<RegexNode> parts)
    {
        var kept = parts.Where(part => part is not Empty).ToList();
        return kept.Count switch { 0 => new Empty(), 1 => kept[0], _ => new Sequence(kept) };
    }

    /// <summary>A repetition, or nothing where it repeats nothing.</summary>
    public static RegexNode Times(RegexNode body, int minimum, int? maximum) =>
        body is Empty || maximum == 0 ? new Empty() : new Repeat(body, minimum, maximum);
}
