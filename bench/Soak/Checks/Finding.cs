namespace Bench.Soak.Checks;

/// <summary>Something that must be so, and whether it is.</summary>
internal sealed record Finding(string Rule, bool Holds, string Seen);
