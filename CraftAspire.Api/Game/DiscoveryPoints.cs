namespace CraftAspire.Api.Game;

/// <summary>Points for a first discovery.</summary>
public static class DiscoveryPoints
{
    /// <summary>10, plus 1 for each level of depth up to 10: 11–20.</summary>
    public static int For(int depth) => 10 + Math.Min(depth, 10);
}
