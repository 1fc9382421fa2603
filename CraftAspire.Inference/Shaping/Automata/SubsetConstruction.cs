using CraftAspire.Inference.Shaping.Patterns;

namespace CraftAspire.Inference.Shaping.Automata;

/// <summary>Makes an automaton deterministic: its states are the sets of states that the other may be in.</summary>
internal sealed class SubsetConstruction
{
    private readonly Nfa _nfa;
    private readonly ByteKinds _kinds;
    private readonly ShapeLimits _limits;
    private readonly Deadline _deadline;
    private readonly Dictionary<StateSet, int> _numbers = [];
    private readonly List<int[]> _members = [];
    private readonly List<int> _table = [];
    private readonly List<bool> _accepts = [];
    private readonly Stack<int> _open = [];
    private readonly int[] _seen;
    private int _round;

    private SubsetConstruction(Nfa nfa, ShapeLimits limits, Deadline deadline)
    {
        _nfa = nfa;
        _kinds = new(nfa);
        _limits = limits;
        _deadline = deadline;
        _seen = new int[nfa.Count];
    }

    public static Dfa Run(Nfa nfa, ShapeLimits limits, Deadline deadline)
    {
        var construction = new SubsetConstruction(nfa, limits, deadline);
        construction.Number([nfa.Start]);
        for (var state = 0; state < construction._members.Count; state++)
            construction.Expand(state);
        return new(construction._kinds, [.. construction._table], [.. construction._accepts]);
    }

    private void Expand(int state)
    {
        _deadline.Check();
        var targets = new List<int>?[_kinds.Count];
        foreach (var member in _members[state])
        {
            foreach (var edge in _nfa.Edges(member))
            {
                for (var kind = _kinds[edge.Bytes.Low]; kind <= _kinds[edge.Bytes.High]; kind++)
                    (targets[kind] ??= []).Add(edge.Target);
            }
        }

        foreach (var target in targets)
            _table.Add(target is null ? Dfa.Dead : Number(target));
    }

    private int Number(List<int> kernel)
    {
        var set = new StateSet(Close(kernel));
        if (_numbers.TryGetValue(set, out var known))
            return known;

        if (_members.Count == _limits.States || (_members.Count + 1) * _kinds.Count > _limits.TableCells)
            throw new ShapeException($"The pattern is too large: its automaton has more than {_members.Count} states.");
        _members.Add(set.States);
        _accepts.Add(set.States.Contains(_nfa.Accept));
        return _numbers[set] = _members.Count - 1;
    }

    // Only states with an edge, and the accepting one, tell sets apart.
    private int[] Close(List<int> kernel)
    {
        _round++;
        var closed = new List<int>();
        kernel.ForEach(Visit);
        while (_open.TryPop(out var state))
        {
            if (_nfa.Edges(state).Count > 0 || state == _nfa.Accept)
                closed.Add(state);
            _nfa.FreeSteps(state).ForEach(Visit);
        }

        closed.Sort();
        return [.. closed];
    }

    private void Visit(int state)
    {
        if (_seen[state] == _round)
            return;
        _seen[state] = _round;
        _open.Push(state);
    }
}
