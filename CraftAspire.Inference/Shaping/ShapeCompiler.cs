using CraftAspire.Inference.Shaping.Automata;
using CraftAspire.Inference.Shaping.Syntax;

namespace CraftAspire.Inference.Shaping;

/// <summary>Makes patterns into shapes for one vocabulary and keeps those used last. Thread-safe; a pattern that many ask for at once is compiled once.</summary>
public sealed class ShapeCompiler(TokenVocabulary vocabulary, ShapeLimits limits, TimeProvider time)
{
    private readonly Dictionary<string, LinkedListNode<Entry>> _known = [];
    private readonly LinkedList<Entry> _byUse = [];
    private readonly Lock _gate = new();

    /// <summary>With the default limits.</summary>
    public ShapeCompiler(TokenVocabulary vocabulary)
        : this(vocabulary, new ShapeLimits(), TimeProvider.System)
    {
    }

    /// <summary>The shape of a regular expression that the whole answer has to match. Its dialect is that of <see cref="PatternParser"/>.</summary>
    /// <exception cref="ShapeException">The pattern is wrong, exceeds one of <see cref="ShapeLimits"/>, or allows nothing that this vocabulary can spell.</exception>
    public Shape Compile(string regex)
    {
        ArgumentNullException.ThrowIfNull(regex);
        try
        {
            return Find(regex).Shape.Value;
        }
        catch (ShapeException limit) when (limit.IsTimeLimit)
        {
            Forget(regex);
            throw;
        }
    }

    private Entry Find(string regex)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(regex, out var known))
            {
                _byUse.Remove(known);
                _byUse.AddFirst(known);
                return known.Value;
            }

            var entry = new Entry(regex, new(() => Make(regex)));
            _known[regex] = _byUse.AddFirst(entry);
            if (_byUse.Count > limits.CachedShapes)
            {
                _known.Remove(_byUse.Last!.Value.Regex);
                _byUse.RemoveLast();
            }

            return entry;
        }
    }

    private void Forget(string regex)
    {
        lock (_gate)
        {
            if (_known.Remove(regex, out var node))
                _byUse.Remove(node);
        }
    }

    private Shape Make(string regex)
    {
        var deadline = new Deadline(time, limits.Time);
        var nfa = NfaBuilder.Build(PatternParser.Parse(regex, limits), limits);
        var dfa = Minimizer.Run(SubsetConstruction.Run(nfa, limits, deadline), deadline);
        return new(regex, dfa, vocabulary, new TokenMasks(dfa, vocabulary, deadline), limits);
    }

    private sealed record Entry(string Regex, Lazy<Shape> Shape);
}
