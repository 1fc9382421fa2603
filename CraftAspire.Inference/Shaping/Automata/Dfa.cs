namespace CraftAspire.Inference.Shaping.Automata;

/// <summary>
/// A deterministic automaton over kinds of bytes. State 0 is the start; from every state an accepting one can be reached.
/// </summary>
internal sealed class Dfa(ByteKinds kinds, int[] table, bool[] accepts)
{
    /// <summary>The state before the first byte.</summary>
    public const int Start = 0;

    /// <summary>No text of the language continues like this.</summary>
    public const int Dead = -1;

    public ByteKinds Kinds { get; } = kinds;

    public int Count { get; } = accepts.Length;

    /// <summary>Next states: row = state, column = kind of byte.</summary>
    public int[] Table { get; } = table;

    public bool Accepts(int state) => accepts[state];

    public ReadOnlySpan<int> Row(int state) => Table.AsSpan(state * Kinds.Count, Kinds.Count);

    public int Next(int state, byte value) => Table[(state * Kinds.Count) + Kinds[value]];

    public int Next(int state, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            state = Next(state, value);
            if (state == Dead)
                break;
        }

        return state;
    }

    /// <summary>The text that must come next: bytes up to where there is a choice, or where the text may end.</summary>
    public ReadOnlySpan<byte> OnlyText(int state, Span<byte> buffer)
    {
        var length = 0;
        while (length < buffer.Length && !Accepts(state) && OnlyByte(state) is { } value)
        {
            buffer[length++] = value;
            state = Next(state, value);
        }

        return buffer[..length];
    }

    private byte? OnlyByte(int state)
    {
        byte? only = null;
        for (var value = 0; value < 256; value++)
        {
            if (Next(state, (byte)value) == Dead)
                continue;
            if (only is not null)
                return null;
            only = (byte)value;
        }

        return only;
    }
}
