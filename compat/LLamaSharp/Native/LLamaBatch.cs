namespace LLama.Native;

/// <summary>Tokens of several sequences that are decoded together.</summary>
public class LLamaBatch
{
    private LLamaToken[] tokens = new LLamaToken[128];
    private LLamaPos[] positions = new LLamaPos[128];
    private int[] sequenceCounts = new int[128];
    private int[] sequenceStarts = new int[128];
    private byte[] logits = new byte[128];
    private LLamaSeqId[] sequences = new LLamaSeqId[128];
    private nint[] sequencePointers = new nint[128];
    private int sequenceTotal;

    public int TokenCount { get; private set; }

    /// <summary>Adds a token at the same position of several sequences and returns its row, the index for <c>GetLogitsIth</c>.</summary>
    public int Add(LLamaToken token, LLamaPos pos, ReadOnlySpan<LLamaSeqId> sequences, bool logits)
    {
        Grow(sequences.Length);
        tokens[TokenCount] = token;
        positions[TokenCount] = pos;
        sequenceCounts[TokenCount] = sequences.Length;
        sequenceStarts[TokenCount] = sequenceTotal;
        this.logits[TokenCount] = logits ? (byte)1 : (byte)0;
        sequences.CopyTo(this.sequences.AsSpan(sequenceTotal));
        sequenceTotal += sequences.Length;
        return TokenCount++;
    }

    public int Add(LLamaToken token, LLamaPos pos, LLamaSeqId sequence, bool logits) => Add(token, pos, [sequence], logits);

    public void Clear()
    {
        TokenCount = 0;
        sequenceTotal = 0;
    }

    internal unsafe DecodeResult DecodeIn(SafeLLamaContextHandle context)
    {
        fixed (LLamaToken* tokenRow = tokens)
        fixed (LLamaPos* positionRow = positions)
        fixed (int* countRow = sequenceCounts)
        fixed (LLamaSeqId* sequenceRow = sequences)
        fixed (nint* pointerRow = sequencePointers)
        fixed (byte* logitsRow = logits)
        {
            for (var i = 0; i < TokenCount; i++)
            {
                pointerRow[i] = (nint)(sequenceRow + sequenceStarts[i]);
            }

            return (DecodeResult)LlamaNative.Decode(context, new NativeBatch
            {
                Count = TokenCount,
                Tokens = tokenRow,
                Positions = positionRow,
                SequenceCounts = countRow,
                Sequences = (LLamaSeqId**)pointerRow,
                Logits = logitsRow,
            });
        }
    }

    private void Grow(int sequencesMore)
    {
        if (TokenCount == tokens.Length)
        {
            var size = TokenCount * 2;
            Array.Resize(ref tokens, size);
            Array.Resize(ref positions, size);
            Array.Resize(ref sequenceCounts, size);
            Array.Resize(ref sequenceStarts, size);
            Array.Resize(ref logits, size);
            Array.Resize(ref sequencePointers, size);
        }

        if (sequenceTotal + sequencesMore > sequences.Length)
        {
            Array.Resize(ref sequences, Math.Max(sequences.Length * 2, sequenceTotal + sequencesMore));
        }
    }
}
