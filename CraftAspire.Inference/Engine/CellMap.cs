namespace CraftAspire.Inference.Engine;

/// <summary>
/// Which cell of llama.cpp's memory holds what. llama.cpp puts a batch's rows, in their order, into the lowest free cells; this map does
/// the same, so it knows where everything lies without asking. Cells of what ended may be parked in a spare sequence: they are taken
/// only when the map says so.
/// </summary>
/// <param name="size">Cells that there are.</param>
/// <param name="sequences">Sequences that lie in them.</param>
internal sealed class CellMap(int size, int sequences)
{
    private readonly Cell[] cells = [.. Enumerable.Repeat(new Cell(0, null, 0), size)];
    private readonly List<int>[] cellsOf = [.. Enumerable.Range(0, sequences).Select(_ => new List<int>())];
    private int end;

    /// <summary>The first cell behind all that are in use: attention passes over everything below.</summary>
    public int Extent
    {
        get
        {
            while (end > 0 && cells[end - 1].IsFree)
            {
                end--;
            }

            return end;
        }
    }

    /// <summary>Tokens of a sequence, shared ones included.</summary>
    public int Length(int sequence) => cellsOf[sequence].Count;

    /// <summary>The cells of a sequence by position.</summary>
    public IReadOnlyList<int> CellsOf(int sequence) => cellsOf[sequence];

    /// <summary>
    /// The order of rows in which each finds a cell above those that its sequence has, the lowest of them, and the parked cells to be freed
    /// for that. A running sequence may go anywhere above its last token; a newcomer, having the lowest or none, is first.
    /// </summary>
    public (IReadOnlyList<int> Order, IReadOnlyList<ParkedCell> Freed) Plan(IReadOnlyList<BatchRow> rows)
    {
        var order = new List<int>(rows.Count);
        var freed = new List<ParkedCell>();
        var next = 0;
        foreach (var sequence in Enumerable.Range(0, rows.Count).GroupBy(row => rows[row].Sequence).OrderBy(group => Last(group.Key)))
        {
            next = Math.Max(next, Last(sequence.Key) + 1);
            foreach (var row in sequence)
            {
                order.Add(row);
                next = Available(next);
                if (next < size && cells[next].Spare is { } spare)
                {
                    freed.Add(new ParkedCell(spare, cells[next].Position, next));
                }

                next = Math.Min(next + 1, size);
            }
        }

        FreeTop(next, freed);
        return (order, freed);
    }

    /// <summary>A parked cell was given back.</summary>
    public void Free(ParkedCell parked) => cells[parked.Cell] = default;

    /// <summary>The row was decoded: it took the lowest free cell from <paramref name="from"/> on, which is returned.</summary>
    public int Take(int sequence, int from)
    {
        var cell = from;
        while (!cells[cell].IsFree)
        {
            cell++;
        }

        cells[cell] = new Cell(1, null, 0);
        cellsOf[sequence].Add(cell);
        end = Math.Max(end, cell + 1);
        return cell;
    }

    public void Share(int from, int to, int length)
    {
        foreach (var cell in cellsOf[from].Take(length))
        {
            cells[cell] = cells[cell] with { Users = cells[cell].Users + 1 };
            cellsOf[to].Add(cell);
        }
    }

    /// <summary>A sequence's positions from <paramref name="length"/> on end. Those that nobody shares are parked in <paramref name="spare"/>, or free without one. Returns their number.</summary>
    public int Truncate(int sequence, int length, int? spare)
    {
        var own = 0;
        var ended = cellsOf[sequence];
        for (var position = length; position < ended.Count; position++)
        {
            var users = cells[ended[position]].Users - 1;
            cells[ended[position]] = users > 0 ? new Cell(users, null, 0) : new Cell(0, spare, position);
            own += users > 0 ? 0 : 1;
        }

        ended.RemoveRange(length, ended.Count - length);
        return own;
    }

    /// <summary>Positions of a sequence from here on belong to nobody else; sharing always begins at the first one.</summary>
    public int FirstOwn(int sequence, int from)
    {
        var position = from;
        while (position < cellsOf[sequence].Count && cells[cellsOf[sequence][position]].Users > 1)
        {
            position++;
        }

        return position;
    }

    /// <summary>All that is parked.</summary>
    public IReadOnlyList<ParkedCell> Parked() => [.. Enumerable.Range(0, Extent).Where(cell => cells[cell].Spare is not null).Select(cell => new ParkedCell(cells[cell].Spare!.Value, cells[cell].Position, cell))];

    private int Last(int sequence) => cellsOf[sequence] is [.., var last] ? last : -1;

    private int Available(int from)
    {
        while (from < size && cells[from].Users > 0)
        {
            from++;
        }

        return from;
    }

    // What is parked above everything in use would only make attention longer.
    private void FreeTop(int from, List<ParkedCell> freed)
    {
        var top = Extent;
        while (top > from && cells[top - 1].Users == 0)
        {
            top--;
            if (cells[top].Spare is { } spare)
            {
                freed.Add(new ParkedCell(spare, cells[top].Position, top));
            }
        }
    }

    /// <param name="Users">Sequences that it belongs to.</param>
    /// <param name="Spare">The spare sequence that it is parked in.</param>
    /// <param name="Position">Its position there.</param>
    private readonly record struct Cell(int Users, int? Spare, int Position)
    {
        public bool IsFree => Users == 0 && Spare is null;
    }
}
