namespace CraftAspire.Inference.Shaping.Patterns;

/// <summary>A parsed pattern. Groups are dissolved: a shape needs to know what a pattern allows, not what it captures.</summary>
internal abstract record RegexNode
{
    private RegexNode()
    {
    }

    /// <summary>The empty text.</summary>
    public sealed record Empty : RegexNode;

    /// <summary>One code point of a set.</summary>
    public sealed record Set(CodePointSet CodePoints) : RegexNode;

    /// <summary>One part after the other.</summary>
    public sealed record Sequence(IReadOnlyList<RegexNode> Parts) : RegexNode;

    /// <summary>One of several options.</summary>
    public sealed record Choice(IReadOnlyList<RegexNode> Options) : RegexNode;

    /// <summary><paramref name="Minimum"/> to <paramref name="Maximum"/> repetitions; null means unlimited.</summary>
    public sealed record Repeat(RegexNode Body, int Minimum, int? Maximum) : RegexNode;

    /// <summary>
    /// Parts in a row without the empty ones: every part that is left costs the automaton a state, so the limit on states
    /// also bounds the work of nested repetitions of nothing.
    /// </summary>
    public static RegexNode Row(params IEnumerable<RegexNode> parts)
    {
        var kept = parts.Where(part => part is not Empty).ToList();
        return kept.Count switch { 0 => new Empty(), 1 => kept[0], _ => new Sequence(kept) };
    }

    public static RegexNode OneOf(params IEnumerable<RegexNode> options)
    {
        var all = options.ToList();
        return all.Count == 1 ? all[0] : new Choice(all);
    }

    /// <summary>A repetition, or nothing if it repeats nothing.</summary>
    public static RegexNode Times(RegexNode body, int minimum, int? maximum) =>
        body is Empty || maximum == 0 ? new Empty() : new Repeat(body, minimum, maximum);

    public static RegexNode Optional(RegexNode body) => Times(body, 0, 1);

    /// <summary>A fixed text.</summary>
    public static RegexNode Text(string text) => Row(text.EnumerateRunes().Select(rune => new Set(CodePointSet.Of(rune.Value))));

    /// <summary>
    /// Texts that neither begin with <paramref name="beginning"/> nor are a beginning of it, the empty text aside: after its first
    /// characters nobody has to wait to know which of the two a text is.
    /// </summary>
    public static RegexNode NotBeginningWith(string beginning)
    {
        var options = new List<RegexNode>();
        for (var length = 0; length < beginning.Length; length++)
        {
            var other = CodePointSet.Of(beginning[length]).Complement();
            options.Add(Row(Text(beginning[..length]), new Set(other), Times(new Set(CodePointSet.All), 0, null)));
        }

        return Optional(OneOf(options));
    }
}
