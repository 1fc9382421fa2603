namespace CraftAspire.Inference.Llama;

/// <summary>
/// Mirrors which cell of llama.cpp's memory holds what. llama.cpp puts a batch's rows, in their order, into the lowest free cells, and so
/// does this map: it knows every position without asking. Cells of ended sequences can be parked in a spare sequence and are reused only by
/// plan.
/// </summary>
/// <param name="size">Number of cells.</param>
/// <param name="sequences">Number of sequences that use them.</param>
internal sealed class CellMap(int size, int sequences)
{
    private readonly Cell[] _cells = [.. Enumerable.Repeat(new Cell(0, null, 0), size)];
    private readonly List<int>[] _cellsOf = [.. Enumerable.Range(0, sequences).Select(_ => new List<int>())];
    private int _end;

    /// <summary>Cells that belong to a sequence; parked ones do not count.</summary>
    public int Used { get; private set; }

    /// <summary>The first cell behind all that are in use: attention passes over everything below.</summary>
    public int Extent
    {
        get
        {
            while (_end > 0 && _cells[_end - 1].IsFree)
                _end--;
            return _end;
        }
    }

    /// <summary>Tokens of a sequence, shared ones included.</summary>
    public int Length(int sequence) => _cellsOf[sequence].Count;

    /// <summary>The cells of a sequence by position.</summary>
    public IReadOnlyList<int> CellsOf(int sequence) => _cellsOf[sequence];

    /// <summary>Cells that become free when the sequence ends: those that no other sequence shares.</summary>
    public int Exclusive(int sequence) => _cellsOf[sequence].Count(cell => _cells[cell].Users == 1);

    /// <summary>
    /// Orders the rows so that each finds a cell above those of its sequence, the lowest possible, and names the parked cells to free for
    /// that.
    /// A running sequence can use any cell above its last token. A new sequence has no such limit, so it comes first.
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
                if (next < size && _cells[next].Spare is { } spare)
                    freed.Add(new ParkedCell(spare, _cells[next].Position, next));
                next = Math.Min(next + 1, size);
            }
        }

        FreeTop(next, freed);
        return (order, freed);
    }

    /// <summary>A parked cell was freed in llama.cpp's memory.</summary>
    public void Free(ParkedCell parked) => _cells[parked.Cell] = default;

    /// <summary>Records that a row was decoded. It took the lowest free cell from <paramref name="from"/> on, which is returned.</summary>
    public int Take(int sequence, int from)
    {
        var cell = from;
        while (!_cells[cell].IsFree)
            cell++;

        _cells[cell] = new Cell(1, null, 0);
        _cellsOf[sequence].Add(cell);
        _end = Math.Max(_end, cell + 1);
        Used++;
        return cell;
    }

    public void Share(int from, int to, int length)
    {
        foreach (var cell in _cellsOf[from].Take(length))
        {
            _cells[cell] = _cells[cell] with { Users = _cells[cell].Users + 1 };
            _cellsOf[to].Add(cell);
        }
    }

    /// <summary>
    /// Ends a sequence's positions from <paramref name="length"/> on. Cells that no other sequence shares are parked in
    /// <paramref name="spare"/>, or freed without one. Returns their number.
    /// </summary>
    public int Truncate(int sequence, int length, int? spare)
    {
        var own = 0;
        var ended = _cellsOf[sequence];
        for (var position = length; position < ended.Count; position++)
        {
            var users = _cells[ended[position]].Users - 1;
            _cells[ended[position]] = users > 0 ? new Cell(users, null, 0) : new Cell(0, spare, position);
            own += users > 0 ? 0 : 1;
        }

        ended.RemoveRange(length, ended.Count - length);
        Used -= own;
        return own;
    }

    /// <summary>
    /// The first position from <paramref name="from"/> on that the sequence does not share; shared positions always come first.
    /// </summary>
    public int FirstOwn(int sequence, int from)
    {
        var position = from;
        while (position < _cellsOf[sequence].Count && _cells[_cellsOf[sequence][position]].Users > 1)
            position++;
        return position;
    }

    /// <summary>All parked cells.</summary>
    public IReadOnlyList<ParkedCell> Parked() =>
    [
        .. Enumerable.Range(0, Extent).Where(cell => _cells[cell].Spare is not null)
            .Select(cell => new ParkedCell(_cells[cell].Spare!.Value, _cells[cell].Position, cell)),
    ];

    private int Last(int sequence) => _cellsOf[sequence] is [.., var last] ? last : -1;

    private int Available(int from)
    {
        while (from < size && _cells[from].Users > 0)
            from++;
        return from;
    }

    // Parked cells above everything in use only make attention longer.
    private void FreeTop(int from, List<ParkedCell> freed)
    {
        var top = Extent;
        while (top > from && _cells[top - 1].Users == 0)
        {
            top--;
            if (_cells[top].Spare is { } spare)
                freed.Add(new ParkedCell(spare, _cells[top].Position, top));
        }
    }

    /// <param name="Users">Sequences that share it.</param>
    /// <param name="Spare">The spare sequence that it is parked in.</param>
    /// <param name="Position">Its position there.</param>
    private readonly record struct Cell(int Users, int? Spare, int Position)
    {
        public bool IsFree => Users == 0 && Spare is null;
    }
}

/// <summary>A parked cell of an ended sequence.</summary>
/// <param name="Spare">The spare sequence that keeps it.</param>
/// <param name="Position">Its position there.</param>
/// <param name="Cell">Its index in the memory.</param>
internal readonly record struct ParkedCell(int Spare, int Position, int Cell);
