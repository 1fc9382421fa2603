using CraftAspire.Inference.Shaping.Automata;
using CraftAspire.Inference.Shaping.Patterns;

namespace CraftAspire.Inference.Shaping.Tokens;

/// <summary>Walks the vocabulary's tree beside an automaton: which tokens does a state allow, and where do they lead?</summary>
internal sealed class TokenMasks
{
    private readonly Dfa _dfa;
    private readonly TokenVocabulary _vocabulary;
    private readonly bool[]? _reaching;

    /// <exception cref="ShapeException">The vocabulary cannot spell a single answer.</exception>
    public TokenMasks(Dfa dfa, TokenVocabulary vocabulary, Deadline deadline)
    {
        _dfa = dfa;
        _vocabulary = vocabulary;
        if (SpellsEveryByte())
            return;
        _reaching = FindReaching(deadline);
        if (!_reaching[Dfa.Start])
            throw new ShapeException("The model's vocabulary cannot spell any text that the pattern allows.");
    }

    /// <summary>Tokens can lead from this state to an end.</summary>
    public bool Reaches(int state) => _reaching?[state] ?? true;

    public TokenMask Make(int state)
    {
        var bits = new ulong[(_vocabulary.Count + 63) / 64];
        var tokens = _vocabulary.Trie.Tokens;
        var nodes = _vocabulary.Trie.Nodes;
        var kinds = _dfa.Kinds.Table;
        var table = _dfa.Table;
        var width = _dfa.Kinds.Count;
        Span<int> states = stackalloc int[_vocabulary.Trie.Depth + 1];
        states[0] = state;
        for (var i = 0; i < nodes.Length - 1;)
        {
            ref readonly var node = ref nodes[i];
            var next = table[(states[node.Depth] * width) + kinds[node.Value]];
            if (next == Dfa.Dead)
            {
                i = node.After;
                continue;
            }

            states[node.Depth + 1] = next;
            i++;
            if (nodes[i].FirstToken == node.FirstToken || !Reaches(next))
                continue;
            foreach (var token in tokens.AsSpan(node.FirstToken..nodes[i].FirstToken))
                bits[token >> 6] |= 1UL << token;
        }

        return new(bits);
    }

    // A vocabulary with all bytes can spell everything, so an end that bytes can reach, tokens can reach.
    private bool SpellsEveryByte()
    {
        for (var state = 0; state < _dfa.Count; state++)
        {
            for (var value = 0; value < 256; value++)
            {
                if (!_vocabulary.SingleBytes[value] && _dfa.Next(state, (byte)value) != Dfa.Dead)
                    return false;
            }
        }

        return true;
    }

    private bool[] FindReaching(Deadline deadline)
    {
        var edges = new List<Incoming.Edge>();
        for (var state = 0; state < _dfa.Count; state++)
        {
            deadline.Check();
            var from = state;
            var targets = Make(state).Tokens().ToArray().Select(token => _dfa.Next(from, _vocabulary.Bytes(token)));
            edges.AddRange(targets.Distinct().Select(to => new Incoming.Edge(from, 0, to)));
        }

        return new Incoming(_dfa.Count, edges).Reaching(Enumerable.Range(0, _dfa.Count).Where(_dfa.Accepts));
    }
}
