namespace CraftAspire.Inference.Engine;

/// <summary>The tokens of all sequences that are decoded in one round.</summary>
internal sealed class ModelBatch
{
    private readonly List<BatchRow> rows = [];

    public int Count => rows.Count;

    public IReadOnlyList<BatchRow> Rows => rows;

    /// <summary>Adds a row and returns its index.</summary>
    public int Add(int token, int position, int sequence, bool wantsLogits)
    {
        rows.Add(new BatchRow(token, position, sequence, wantsLogits));
        return rows.Count - 1;
    }

    public void Clear() => rows.Clear();
}
