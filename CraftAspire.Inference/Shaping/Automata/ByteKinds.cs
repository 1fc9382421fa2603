namespace CraftAspire.Inference.Shaping.Automata;

/// <summary>Bytes that no edge of an automaton tells apart are one kind: tables then need a column per kind, not 256.</summary>
internal sealed class ByteKinds
{
    private readonly byte[] _kinds = new byte[256];

    public ByteKinds(Nfa nfa)
    {
        Span<bool> starts = stackalloc bool[257];
        for (var state = 0; state < nfa.Count; state++)
        {
            foreach (var edge in nfa.Edges(state))
                starts[edge.Bytes.Low] = starts[edge.Bytes.High + 1] = true;
        }

        for (var value = 1; value < 256; value++)
            _kinds[value] = (byte)(_kinds[value - 1] + (starts[value] ? 1 : 0));
        Count = _kinds[255] + 1;
    }

    public int Count { get; }

    public ReadOnlySpan<byte> Table => _kinds;

    public int this[byte value] => _kinds[value];
}
