using CraftAspire.Inference.Shaping.Patterns;

namespace CraftAspire.Inference.Shaping.Automata;

/// <summary>
/// The UTF-8 forms of one set as the smallest graph that spells them. <c>\p{L}</c> has over a thousand byte rows but few
/// different endings; a pattern that repeats it thirty times stays small because endings are shared here first.
/// </summary>
internal sealed class ByteGraph
{
    /// <summary>The edge's target after the last byte.</summary>
    public const int End = -1;

    private readonly List<IReadOnlyList<Edge>> _nodes = [];
    private readonly Dictionary<string, int> _known = [];

    public ByteGraph(CodePointSet set) => Root = Add(Utf8Sequences.Of(set).ToArray(), 0);

    /// <summary>Edges by node; a node's edges lead to nodes with a smaller number.</summary>
    public IReadOnlyList<IReadOnlyList<Edge>> Nodes => _nodes;

    public int Root { get; }

    private int Add(ReadOnlySpan<ByteRange[]> rows, int depth)
    {
        var edges = new List<Edge>();
        for (int start = 0, end; start < rows.Length; start = end)
        {
            var bytes = rows[start][depth];
            for (end = start + 1; end < rows.Length && rows[end][depth] == bytes; end++)
            {
            }

            var target = rows[start].Length == depth + 1 ? End : Add(rows[start..end], depth + 1);
            if (edges.Count > 0 && edges[^1].Target == target && edges[^1].Bytes.High + 1 == bytes.Low)
                edges[^1] = new(new(edges[^1].Bytes.Low, bytes.High), target);
            else
                edges.Add(new(bytes, target));
        }

        var key = string.Join(';', edges.Select(edge => $"{edge.Bytes.Low}-{edge.Bytes.High}:{edge.Target}"));
        if (_known.TryGetValue(key, out var known))
            return known;
        _nodes.Add(edges);
        return _known[key] = _nodes.Count - 1;
    }

    public readonly record struct Edge(ByteRange Bytes, int Target);
}
