using System.Collections.Concurrent;

namespace Bench.Soak.Playing;

/// <summary>The pairs that the players of this run have made.</summary>
internal sealed class PairBook
{
    private readonly ConcurrentDictionary<(string, string), bool> _made = new();

    public bool Knows(string first, string second) => _made.ContainsKey(Ordered(first, second));

    public void Made(string first, string second) => _made.TryAdd(Ordered(first, second), true);

    private static (string, string) Ordered(string first, string second) =>
        string.CompareOrdinal(first, second) <= 0 ? (first, second) : (second, first);
}
