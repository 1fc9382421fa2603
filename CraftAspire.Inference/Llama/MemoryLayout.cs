using LLama.Native;

namespace CraftAspire.Inference.Llama;

/// <summary>
/// Keeps every sequence's tokens in ascending cells of llama.cpp's memory. Attention adds up in the order of the cells, and 8-bit
/// activations turn the smallest difference into a visible one: a sequence whose tokens lie out of order answers differently than alone.
/// New tokens take the lowest free cells, so freeing an ended sequence at once would open holes below running ones. Its cells are parked
/// instead, and freed one by one for rows that may lie there. That also keeps the cells close together and attention short.
/// </summary>
/// <param name="memory">The native context.</param>
/// <param name="cells">Number of cells.</param>
/// <param name="sequences">Sequences that the caller uses.</param>
/// <param name="spares">Further sequences for parked cells; with 0, everything is freed at once.</param>
internal sealed class MemoryLayout(SafeLLamaContextHandle memory, int cells, int sequences, int spares)
{
    private readonly CellMap _map = new(cells, sequences);
    private readonly Stack<int> _free = new(Enumerable.Range(sequences, spares));
    private readonly Dictionary<int, int> _parked = [];

    /// <summary>Tokens in memory; a token that sequences share counts once.</summary>
    public int Used => _map.Used;

    public int Exclusive(int sequence) => _map.Exclusive(sequence);

    /// <summary>Frees the cells that the rows will take and returns the order in which the rows find them.</summary>
    public IReadOnlyList<int> Arrange(IReadOnlyList<BatchRow> rows)
    {
        var (order, freed) = _map.Plan(rows);
        Free(freed);
        return order;
    }

    /// <summary>The rows were decoded in this order.</summary>
    public void Take(IReadOnlyList<BatchRow> rows, IReadOnlyList<int> order)
    {
        var cell = -1;
        foreach (var row in order)
            cell = _map.Take(rows[row].Sequence, cell + 1);
    }

    /// <summary>The rows could not be decoded: removes those that reached the memory.</summary>
    public void Refuse(IReadOnlyList<BatchRow> rows)
    {
        foreach (var sequence in rows.Select(row => row.Sequence).Distinct())
            memory.MemorySequenceRemove((LLamaSeqId)sequence, _map.Length(sequence), -1);
    }

    public void Share(int from, int to, int length)
    {
        memory.MemorySequenceCopy((LLamaSeqId)from, (LLamaSeqId)to, 0, length);
        _map.Share(from, to, length);
    }

    public void Truncate(int sequence, int length)
    {
        var own = _map.FirstOwn(sequence, length);
        if (own < _map.Length(sequence) && _free.TryPop(out var spare))
        {
            memory.MemorySequenceCopy((LLamaSeqId)sequence, (LLamaSeqId)spare, own, -1);
            _parked[spare] = _map.Truncate(sequence, length, spare);
        }
        else
        {
            _map.Truncate(sequence, length, spare: null);
        }

        memory.MemorySequenceRemove((LLamaSeqId)sequence, length, -1);
    }

    /// <summary>Frees all parked cells; false when there were none.</summary>
    public bool FreeParked()
    {
        var all = _map.Parked();
        Free(all);
        return all.Count > 0;
    }

    private void Free(IReadOnlyList<ParkedCell> cellsToFree)
    {
        foreach (var lane in cellsToFree.GroupBy(cell => cell.Spare))
        {
            var positions = lane.Select(cell => cell.Position).Order().ToList();
            for (var i = 0; i < positions.Count;)
            {
                var from = positions[i];
                var to = from;
                while (i < positions.Count && positions[i] == to)
                    (to, i) = (to + 1, i + 1);
                memory.MemorySequenceRemove((LLamaSeqId)lane.Key, from, to);
            }

            _parked[lane.Key] -= positions.Count;
            if (_parked[lane.Key] == 0)
                _free.Push(lane.Key);
        }

        foreach (var cell in cellsToFree)
            _map.Free(cell);
    }
}
