namespace CraftAspire.Api.Game;

/// <summary>Two elements in either order: A + B = B + A.</summary>
/// <param name="First">The smaller id.</param>
/// <param name="Second">The greater id, or the same.</param>
public readonly record struct ElementPair(long First, long Second)
{
    public static ElementPair Of(long one, long other) => one <= other ? new(one, other) : new(other, one);
}
