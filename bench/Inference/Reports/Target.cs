namespace Bench.Inference.Reports;

/// <summary>A figure that the server has to reach, and whether it did.</summary>
internal sealed record Target(string Text, bool IsMet);
