using LLama.Native;

namespace CraftAspire.Inference.Engine;

/// <summary>
/// Keeps every sequence's tokens in ascending cells of llama.cpp's memory. Attention adds up in the order of the cells, and
/// the activations' 8 bits make of the smallest difference a visible one: a sequence whose tokens lie out of order answers
/// otherwise than alone. New tokens take the lowest free cells, so what ended is not freed at once, which would leave holes
/// below running sequences. It is parked, and freed cell by cell for rows that may lie there. So the cells stay close together too,
/// and attention short.
/// </summary>
/// <param name="cells">Cells that there are.</param>
/// <param name="sequences">Sequences that the scheduler knows.</param>
/// <param name="spares">Further ones for what is parked; 0 = everything is freed at once.</param>
internal sealed class MemoryLayout(SafeLLamaContextHandle memory, int cells, int sequences, int spares)
{
    private readonly CellMap map = new(cells, sequences);
    private readonly Stack<int> free = new(Enumerable.Range(sequences, spares));
    private readonly Dictionary<int, int> parked = [];

    /// <summary>Frees the cells that the rows shall take, and says in which order they find them.</summary>
    public IReadOnlyList<int> Arrange(IReadOnlyList<BatchRow> rows)
    {
        var (order, freed) = map.Plan(rows);
        Free(freed);
        return order;
    }

    /// <summary>The rows were decoded in this order.</summary>
    public void Take(IReadOnlyList<BatchRow> rows, IReadOnlyList<int> order)
    {
        var cell = -1;
        foreach (var row in order)
        {
            cell = map.Take(rows[row].Sequence, cell + 1);
        }
    }

    /// <summary>The rows could not be decoded; what of them came into memory leaves it.</summary>
    public void Refuse(IReadOnlyList<BatchRow> rows)
    {
        foreach (var sequence in rows.Select(row => row.Sequence).Distinct())
        {
            memory.MemorySequenceRemove((LLamaSeqId)sequence, map.Length(sequence), -1);
        }
    }

    public void Share(int from, int to, int length)
    {
        memory.MemorySequenceCopy((LLamaSeqId)from, (LLamaSeqId)to, 0, length);
        map.Share(from, to, length);
    }

    public void Truncate(int sequence, int length)
    {
        var own = map.FirstOwn(sequence, length);
        if (own < map.Length(sequence) && free.TryPop(out var spare))
        {
            memory.MemorySequenceCopy((LLamaSeqId)sequence, (LLamaSeqId)spare, own, -1);
            parked[spare] = map.Truncate(sequence, length, spare);
        }
        else
        {
            map.Truncate(sequence, length, spare: null);
        }

        memory.MemorySequenceRemove((LLamaSeqId)sequence, length, -1);
    }

    /// <summary>Frees all that is parked; false when nothing was.</summary>
    public bool FreeParked()
    {
        var all = map.Parked();
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
                {
                    (to, i) = (to + 1, i + 1);
                }

                memory.MemorySequenceRemove((LLamaSeqId)lane.Key, from, to);
            }

            parked[lane.Key] -= positions.Count;
            if (parked[lane.Key] == 0)
            {
                free.Push(lane.Key);
            }
        }

        foreach (var cell in cellsToFree)
        {
            map.Free(cell);
        }
    }
}
