namespace CraftAspire.Inference.Engine;

/// <summary>What the engine said to a request.</summary>
internal abstract record Submission
{
    public sealed record Accepted(Generation Generation) : Submission;

    /// <param name="RetryAfter">When a place is likely to be free.</param>
    public sealed record QueueFull(TimeSpan RetryAfter) : Submission;

    /// <summary>The server is shutting down.</summary>
    public sealed record Closed : Submission;
}
