namespace CraftAspire.Inference.Shaping.Patterns;

/// <summary>A pattern or schema cannot become a <see cref="Shape"/>. The message addresses the caller who sent it.</summary>
internal sealed class ShapeException : Exception
{
    /// <summary>A mistake at one place of the pattern.</summary>
    /// <param name="reason">What is wrong there, as a sentence without its full stop.</param>
    /// <param name="position">Index of the UTF-16 unit in the pattern, counted from 0.</param>
    public ShapeException(string reason, int position)
        : base($"{reason} (position {position}).") => Position = position;

    /// <summary>A limit that was exceeded, or a place in a schema that the message names itself.</summary>
    public ShapeException(string message)
        : base(message)
    {
    }

    /// <summary>Where in the pattern, counted from 0; null when no single place is to blame.</summary>
    public int? Position { get; }

    /// <summary>True if the same pattern may compile on a less busy machine, so the failure must not be cached.</summary>
    internal bool IsTimeLimit { get; init; }
}
