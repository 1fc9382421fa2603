namespace CraftAspire.Inference.Shaping.Patterns;

/// <summary>Unicode code points from <paramref name="Low"/> to <paramref name="High"/>, both included.</summary>
internal readonly record struct CodePointRange(int Low, int High);
