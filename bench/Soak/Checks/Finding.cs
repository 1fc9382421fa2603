namespace Bench.Soak.Checks;

/// <summary>A rule and whether it holds.</summary>
internal sealed record Finding(string Rule, bool Holds, string Seen);
