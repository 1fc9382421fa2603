namespace CraftAspire.Inference.Llama;

/// <summary>The tokens of all sequences that are decoded in one round.</summary>
internal sealed class ModelBatch
{
    private readonly List<BatchRow> _rows = [];

    public int Count => _rows.Count;

    public IReadOnlyList<BatchRow> Rows => _rows;

    /// <summary>Adds a row and returns its index.</summary>
    public int Add(int token, int position, int sequence, bool wantsLogits)
    {
        _rows.Add(new BatchRow(token, position, sequence, wantsLogits));
        return _rows.Count - 1;
    }

    public void Clear() => _rows.Clear();
}

/// <summary>One token at one position of one sequence.</summary>
internal readonly record struct BatchRow(int Token, int Position, int Sequence, bool WantsLogits);

/// <summary>The result of decoding a batch.</summary>
internal enum DecodeStatus
{
    Done,

    /// <summary>The context has no room for the rows; nothing was decoded.</summary>
    NoRoom,

    Failed,
}
