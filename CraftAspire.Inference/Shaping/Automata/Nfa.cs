using CraftAspire.Inference.Shaping.Patterns;

namespace CraftAspire.Inference.Shaping.Automata;

/// <summary>A nondeterministic automaton over bytes with one accepting state, in Thompson's form.</summary>
internal sealed class Nfa(int maximumStates)
{
    private readonly List<List<int>> _free = [];
    private readonly List<List<ByteGraph.Edge>> _edges = [];

    public int Start { get; set; }

    public int Accept { get; set; }

    public int Count => _free.Count;

    public int AddState()
    {
        if (Count == maximumStates)
            throw new ShapeException($"The pattern is too large: written out it has more than {maximumStates} places.");
        _free.Add([]);
        _edges.Add([]);
        return Count - 1;
    }

    /// <summary>A step that takes no byte.</summary>
    public void Connect(int from, int to) => _free[from].Add(to);

    public void Connect(int from, ByteRange bytes, int to) => _edges[from].Add(new(bytes, to));

    public List<int> FreeSteps(int state) => _free[state];

    public List<ByteGraph.Edge> Edges(int state) => _edges[state];
}
