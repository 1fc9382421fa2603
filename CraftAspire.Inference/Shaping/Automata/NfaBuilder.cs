using CraftAspire.Inference.Shaping.Patterns;

namespace CraftAspire.Inference.Shaping.Automata;

/// <summary>Thompson's construction, from the end of the pattern to its start: every part is told what follows it.</summary>
internal sealed class NfaBuilder
{
    private readonly Dictionary<CodePointSet, ByteGraph> _graphs = [];
    private readonly Nfa _nfa;

    private NfaBuilder(ShapeLimits limits) => _nfa = new(limits.NfaStates);

    public static Nfa Build(RegexNode node, ShapeLimits limits)
    {
        var builder = new NfaBuilder(limits);
        builder._nfa.Accept = builder._nfa.AddState();
        builder._nfa.Start = builder.Add(node, builder._nfa.Accept);
        return builder._nfa;
    }

    /// <summary>Adds a part that leads to <paramref name="next"/> and gives the state where it begins.</summary>
    private int Add(RegexNode node, int next)
    {
        switch (node)
        {
            case RegexNode.Set set:
                return AddSet(set.CodePoints, next);
            case RegexNode.Sequence sequence:
                return sequence.Parts.Reverse().Aggregate(next, (after, part) => Add(part, after));
            case RegexNode.Choice choice:
                var fork = _nfa.AddState();
                foreach (var option in choice.Options)
                    _nfa.Connect(fork, Add(option, next));
                return fork;
            case RegexNode.Repeat repeat:
                return AddRepeat(repeat, next);
            default:
                return next;
        }
    }

    private int AddRepeat(RegexNode.Repeat repeat, int next)
    {
        var entry = repeat.Maximum is { } maximum ? AddOptional(repeat.Body, maximum - repeat.Minimum, next) : AddLoop(repeat.Body, next);
        for (var i = 0; i < repeat.Minimum; i++)
            entry = Add(repeat.Body, entry);
        return entry;
    }

    private int AddLoop(RegexNode body, int next)
    {
        var loop = _nfa.AddState();
        _nfa.Connect(loop, Add(body, loop));
        _nfa.Connect(loop, next);
        return loop;
    }

    // a{0,3} is (a(a(a)?)?)?: each further one is only reachable through the one before it.
    private int AddOptional(RegexNode body, int times, int next)
    {
        var entry = next;
        for (var i = 0; i < times; i++)
        {
            var fork = _nfa.AddState();
            _nfa.Connect(fork, Add(body, entry));
            _nfa.Connect(fork, next);
            entry = fork;
        }

        return entry;
    }

    private int AddSet(CodePointSet set, int next)
    {
        if (!_graphs.TryGetValue(set, out var graph))
            _graphs[set] = graph = new(set);

        var states = new int[graph.Nodes.Count];
        for (var node = 0; node < states.Length; node++)
        {
            states[node] = _nfa.AddState();
            foreach (var edge in graph.Nodes[node])
                _nfa.Connect(states[node], edge.Bytes, edge.Target == ByteGraph.End ? next : states[edge.Target]);
        }

        return states[graph.Root];
    }
}
