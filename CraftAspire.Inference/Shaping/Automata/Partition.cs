namespace CraftAspire.Inference.Shaping.Automata;

/// <summary>
/// Numbers 0 to count − 1 in blocks that can be split by marking some of their elements; from Valmari,
/// "Fast brief practical DFA minimization" (2012). Splitting costs only as much as was marked.
/// </summary>
internal sealed class Partition
{
    private readonly int[] _elements;
    private readonly int[] _places;
    private readonly int[] _blocks;
    private readonly int[] _firsts;
    private readonly int[] _ends;
    private readonly int[] _marks;
    private readonly Stack<int> _touched = [];

    /// <summary>One block per distinct key.</summary>
    public Partition(ReadOnlySpan<int> keys)
    {
        var count = keys.Length;
        _elements = [.. Enumerable.Range(0, count)];
        _places = new int[count];
        _blocks = new int[count];
        _firsts = new int[count + 1];
        _ends = new int[count + 1];
        _marks = new int[count + 1];
        keys.ToArray().AsSpan().Sort(_elements.AsSpan());
        for (var place = 0; place < count; place++)
        {
            var element = _elements[place];
            if (place == 0 || keys[element] != keys[_elements[place - 1]])
                _firsts[Count++] = place;
            _places[element] = place;
            _blocks[element] = Count - 1;
            _ends[Count - 1] = place + 1;
        }
    }

    public int Count { get; private set; }

    public int BlockOf(int element) => _blocks[element];

    public ReadOnlySpan<int> Block(int block) => _elements.AsSpan(_firsts[block].._ends[block]);

    public void Mark(int element)
    {
        var block = _blocks[element];
        var place = _places[element];
        var target = _firsts[block] + _marks[block];
        if (place < target)
            return;

        (_elements[place], _elements[target]) = (_elements[target], element);
        _places[_elements[place]] = place;
        _places[element] = target;
        if (_marks[block]++ == 0)
            _touched.Push(block);
    }

    /// <summary>Parts what is marked from what is not; the smaller part of each block becomes the new block.</summary>
    public void Split()
    {
        while (_touched.TryPop(out var block))
        {
            var border = _firsts[block] + _marks[block];
            _marks[block] = 0;
            if (border == _ends[block])
                continue;

            if (border - _firsts[block] <= _ends[block] - border)
            {
                (_firsts[Count], _ends[Count]) = (_firsts[block], border);
                _firsts[block] = border;
            }
            else
            {
                (_firsts[Count], _ends[Count]) = (border, _ends[block]);
                _ends[block] = border;
            }

            foreach (var element in Block(Count))
                _blocks[element] = Count;
            Count++;
        }
    }
}
