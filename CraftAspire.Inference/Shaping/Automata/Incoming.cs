namespace CraftAspire.Inference.Shaping.Automata;

/// <summary>Edges by the state that they lead to.</summary>
internal sealed class Incoming
{
    private readonly int[] _order;
    private readonly int[] _starts;

    public Incoming(int states, IReadOnlyList<Edge> edges)
    {
        Edges = edges;
        _starts = new int[states + 1];
        foreach (var edge in edges)
            _starts[edge.To + 1]++;
        for (var state = 0; state < states; state++)
            _starts[state + 1] += _starts[state];

        _order = new int[edges.Count];
        var next = _starts.ToArray();
        for (var edge = 0; edge < edges.Count; edge++)
            _order[next[edges[edge].To]++] = edge;
    }

    public IReadOnlyList<Edge> Edges { get; }

    /// <summary>Indexes into <see cref="Edges"/>.</summary>
    public ReadOnlySpan<int> Of(int state) => _order.AsSpan(_starts[state].._starts[state + 1]);

    /// <summary>The states from which edges lead to one of these.</summary>
    public bool[] Reaching(IEnumerable<int> goals)
    {
        var reaching = new bool[_starts.Length - 1];
        var open = new Stack<int>(goals);
        while (open.TryPop(out var state))
        {
            if (reaching[state])
                continue;
            reaching[state] = true;
            foreach (var edge in Of(state))
                open.Push(Edges[edge].From);
        }

        return reaching;
    }

    public readonly record struct Edge(int From, int Kind, int To);
}
