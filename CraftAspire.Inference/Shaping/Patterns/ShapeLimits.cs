namespace CraftAspire.Inference.Shaping.Patterns;

/// <summary>How much a pattern from outside may cost before it is refused with a <see cref="ShapeException"/>.</summary>
internal sealed record ShapeLimits
{
    /// <summary>UTF-16 units in a pattern.</summary>
    public int PatternLength { get; init; } = 8_192;

    /// <summary>Groups within groups. The parser and the builder recurse once per level.</summary>
    public int Nesting { get; init; } = 100;

    /// <summary>The largest number in a <c>{m,n}</c>.</summary>
    public int Repetitions { get; init; } = 1_000;

    /// <summary>States of the nondeterministic automaton: what the pattern is with every <c>{m,n}</c> written out.</summary>
    public int NfaStates { get; init; } = 200_000;

    /// <summary>States of the byte automaton before it is minimised.</summary>
    public int States { get; init; } = 20_000;

    /// <summary>
    /// Cells of the byte automaton's table, states times kinds of bytes: bounds the memory of one shape to four bytes for each.
    /// </summary>
    public int TableCells { get; init; } = 4_000_000;

    /// <summary>Time that compiling one pattern may take.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Compiled patterns kept; the least recently used goes first.</summary>
    public int CachedShapes { get; init; } = 64;

    /// <summary>Bytes of token masks that one shape keeps. Masks beyond that are computed again when needed.</summary>
    public int MaskBytes { get; init; } = 32 << 20;
}
