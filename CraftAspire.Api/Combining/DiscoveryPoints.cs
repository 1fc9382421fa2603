namespace CraftAspire.Api.Combining;

/// <summary>What a first discovery pays.</summary>
public static class DiscoveryPoints
{
    /// <summary>10, and 1 for each step of depth up to 10: 11–20.</summary>
    public static int For(int depth) => 10 + Math.Min(depth, 10);
}
