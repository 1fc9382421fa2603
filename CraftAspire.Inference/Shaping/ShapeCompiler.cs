using CraftAspire.Inference.Shaping.Automata;
using CraftAspire.Inference.Shaping.Patterns;
using CraftAspire.Inference.Shaping.Tokens;

namespace CraftAspire.Inference.Shaping;

/// <summary>
/// Compiles patterns into shapes for one vocabulary and keeps the last used ones. Thread-safe; a pattern that many ask for at once is
/// compiled once.
/// </summary>
internal sealed class ShapeCompiler(TokenVocabulary vocabulary, ShapeLimits limits, TimeProvider time)
{
    private readonly Dictionary<string, LinkedListNode<Entry>> _known = [];
    private readonly LinkedList<Entry> _byUse = [];
    private readonly Lock _gate = new();

    /// <summary>With the default limits.</summary>
    public ShapeCompiler(TokenVocabulary vocabulary)
        : this(vocabulary, new ShapeLimits(), TimeProvider.System)
    {
    }

    /// <summary>
    /// The shape of a regular expression that the whole answer has to match, in the dialect of <see cref="PatternParser"/>.
    /// </summary>
    /// <exception cref="ShapeException">
    /// The pattern is wrong, exceeds <see cref="ShapeLimits"/>, or allows nothing that this vocabulary can spell.
    /// </exception>
    public Shape Compile(string regex) => Compile(regex, () => PatternParser.Parse(regex, limits));

    /// <summary>The shape of a pattern that is only read if the key is not known.</summary>
    /// <param name="key">Tells patterns apart: two with the same key are the same.</param>
    /// <param name="read">Reads the pattern; what it throws is thrown again whenever the key is asked for.</param>
    public Shape Compile(string key, Func<RegexNode> read)
    {
        try
        {
            return Find(key, read).Shape.Value;
        }
        catch (ShapeException limit) when (limit.IsTimeLimit)
        {
            Forget(key);
            throw;
        }
    }

    private Entry Find(string key, Func<RegexNode> read)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(key, out var known))
            {
                _byUse.Remove(known);
                _byUse.AddFirst(known);
                return known.Value;
            }

            var entry = new Entry(key, new(() => Make(read)));
            _known[key] = _byUse.AddFirst(entry);
            if (_byUse.Count > limits.CachedShapes)
            {
                _known.Remove(_byUse.Last!.Value.Key);
                _byUse.RemoveLast();
            }

            return entry;
        }
    }

    private void Forget(string key)
    {
        lock (_gate)
        {
            if (_known.Remove(key, out var node))
                _byUse.Remove(node);
        }
    }

    private Shape Make(Func<RegexNode> read)
    {
        var deadline = new Deadline(time, limits.Time);
        var nfa = NfaBuilder.Build(read(), limits);
        var dfa = Minimizer.Run(SubsetConstruction.Run(nfa, limits, deadline), deadline);
        return new(dfa, vocabulary, new TokenMasks(dfa, vocabulary, deadline), limits);
    }

    private sealed record Entry(string Key, Lazy<Shape> Shape);
}
