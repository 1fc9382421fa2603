using CraftAspire.Inference.Shaping.Patterns;

namespace CraftAspire.Inference.Shaping.Automata;

/// <summary>The time that one pattern may still use.</summary>
internal sealed class Deadline(TimeProvider time, TimeSpan limit)
{
    private readonly long _start = time.GetTimestamp();

    /// <exception cref="ShapeException">The time is over.</exception>
    public void Check()
    {
        if (time.GetElapsedTime(_start) > limit)
        {
            throw new ShapeException($"The pattern is too large: compiling it takes more than {limit.TotalSeconds} seconds.")
            {
                IsTimeLimit = true,
            };
        }
    }
}
