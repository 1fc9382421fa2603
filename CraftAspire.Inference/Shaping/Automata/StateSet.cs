namespace CraftAspire.Inference.Shaping.Automata;

/// <summary>A sorted set of states that compares by content, so that a dictionary finds it again.</summary>
internal readonly struct StateSet : IEquatable<StateSet>
{
    private readonly int _hash;

    public StateSet(int[] sorted)
    {
        States = sorted;
        var hash = new HashCode();
        foreach (var state in sorted)
            hash.Add(state);
        _hash = hash.ToHashCode();
    }

    public int[] States { get; }

    public bool Equals(StateSet other) => States.AsSpan().SequenceEqual(other.States);

    public override bool Equals(object? obj) => obj is StateSet other && Equals(other);

    public override int GetHashCode() => _hash;
}
