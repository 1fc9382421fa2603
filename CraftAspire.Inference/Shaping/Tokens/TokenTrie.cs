namespace CraftAspire.Inference.Shaping.Tokens;

/// <summary>
/// Every token's bytes as one tree, laid out in the order of a walk: to leave a branch is to jump to <see cref="After"/>.
/// One pass then tells which tokens an automaton allows, with a step per shared beginning instead of per token.
/// </summary>
internal sealed class TokenTrie
{
    private TokenTrie(Node[] nodes, int[] tokens, int depth)
    {
        Nodes = nodes;
        Tokens = tokens;
        Depth = depth;
    }

    public Node[] Nodes { get; }

    /// <summary>Token ids; a node's are those from its <see cref="Node.FirstToken"/> to that of the next node.</summary>
    public int[] Tokens { get; }

    /// <summary>Bytes in the longest token.</summary>
    public int Depth { get; }

    public static TokenTrie Build(IEnumerable<KeyValuePair<int, byte[]>> tokens)
    {
        var sorted = tokens.ToArray();
        Array.Sort(sorted, (left, right) => left.Value.AsSpan().SequenceCompareTo(right.Value));
        var nodes = new List<Node>();
        var path = new Stack<int>();
        byte[] previous = [];
        for (var i = 0; i < sorted.Length; i++)
        {
            var bytes = sorted[i].Value;
            var shared = bytes.AsSpan().CommonPrefixLength(previous);
            Close(nodes, path, shared);
            for (var depth = shared; depth < bytes.Length; depth++)
            {
                path.Push(nodes.Count);
                nodes.Add(new(bytes[depth], depth, 0, i));
            }

            previous = bytes;
        }

        Close(nodes, path, 0);
        nodes.Add(new(0, 0, nodes.Count + 1, sorted.Length));
        return new([.. nodes], [.. sorted.Select(token => token.Key)], sorted.Select(token => token.Value.Length).DefaultIfEmpty().Max());
    }

    /// <summary>Tokens that are the beginning of a text, the shortest first.</summary>
    public List<int> PiecesOf(ReadOnlySpan<byte> text)
    {
        var pieces = new List<int>();
        var node = 0;
        for (var depth = 0; depth < text.Length; depth++)
        {
            while (node < Nodes.Length - 1 && Nodes[node].Depth == depth && Nodes[node].Value != text[depth])
                node = Nodes[node].After;
            if (node == Nodes.Length - 1 || Nodes[node].Depth != depth)
                break;
            pieces.AddRange(Tokens.AsSpan(Nodes[node].FirstToken..Nodes[node + 1].FirstToken));
            node++;
        }

        return pieces;
    }

    private static void Close(List<Node> nodes, Stack<int> path, int depth)
    {
        while (path.Count > depth)
        {
            var node = path.Pop();
            nodes[node] = nodes[node] with { After = nodes.Count };
        }
    }

    /// <param name="Value">The byte that leads here.</param>
    /// <param name="Depth">Bytes before it.</param>
    /// <param name="After">The first node that is no descendant.</param>
    /// <param name="FirstToken">Where the tokens that end here begin.</param>
    public readonly record struct Node(byte Value, int Depth, int After, int FirstToken);
}
