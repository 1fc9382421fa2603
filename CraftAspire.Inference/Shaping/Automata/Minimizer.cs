using CraftAspire.Inference.Shaping.Patterns;

namespace CraftAspire.Inference.Shaping.Automata;

/// <summary>
/// Drops the states from which nothing can be accepted and merges those that accept the same rest of a text,
/// by Valmari's algorithm: n log n in the number of edges. Fewer states mean fewer token masks.
/// </summary>
internal static class Minimizer
{
    /// <exception cref="ShapeException">The pattern allows nothing, or the time is over.</exception>
    public static Dfa Run(Dfa dfa, Deadline deadline)
    {
        var live = new Incoming(dfa.Count, LiveEdges(dfa, live: null)).Reaching(Enumerable.Range(0, dfa.Count).Where(dfa.Accepts));
        if (!live[0])
            throw new ShapeException("The pattern allows no text at all.");

        var edges = LiveEdges(dfa, live);
        var blocks = new Partition([.. Enumerable.Range(0, dfa.Count).Select(state => !live[state] ? 2 : dfa.Accepts(state) ? 1 : 0)]);
        var cords = new Partition([.. edges.Select(edge => edge.Kind)]);
        var incoming = new Incoming(dfa.Count, edges);
        for (int cord = 0, block = 1; cord < cords.Count; cord++)
        {
            deadline.Check();
            foreach (var edge in cords.Block(cord))
                blocks.Mark(edges[edge].From);
            blocks.Split();
            for (; block < blocks.Count; block++)
            {
                foreach (var state in blocks.Block(block))
                {
                    foreach (var edge in incoming.Of(state))
                        cords.Mark(edge);
                }

                cords.Split();
            }
        }

        return Merge(dfa, live, edges, blocks);
    }

    private static List<Incoming.Edge> LiveEdges(Dfa dfa, bool[]? live)
    {
        var edges = new List<Incoming.Edge>();
        for (var state = 0; state < dfa.Count; state++)
        {
            var row = dfa.Row(state);
            for (var kind = 0; kind < row.Length; kind++)
            {
                if (row[kind] != Dfa.Dead && (live is null || (live[state] && live[row[kind]])))
                    edges.Add(new(state, kind, row[kind]));
            }
        }

        return edges;
    }

    private static Dfa Merge(Dfa dfa, bool[] live, List<Incoming.Edge> edges, Partition blocks)
    {
        // Blocks are numbered anew in the order of their states, so that the start stays state 0.
        var numbers = new Dictionary<int, int>();
        for (var state = 0; state < dfa.Count; state++)
        {
            if (live[state])
                numbers.TryAdd(blocks.BlockOf(state), numbers.Count);
        }

        var table = new int[numbers.Count * dfa.Kinds.Count];
        Array.Fill(table, Dfa.Dead);
        foreach (var edge in edges)
            table[(numbers[blocks.BlockOf(edge.From)] * dfa.Kinds.Count) + edge.Kind] = numbers[blocks.BlockOf(edge.To)];

        var accepts = new bool[numbers.Count];
        for (var state = 0; state < dfa.Count; state++)
        {
            if (live[state])
                accepts[numbers[blocks.BlockOf(state)]] |= dfa.Accepts(state);
        }

        return new(dfa.Kinds, table, accepts);
    }
}
