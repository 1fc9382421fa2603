namespace CraftAspire.Contracts;

/// <summary>Problem details (RFC 9457) with the members that the game adds.</summary>
/// <param name="Type">One of <see cref="ProblemTypes"/>.</param>
/// <param name="Title">What is wrong, the same for every problem of the type.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">A sentence that a player can read.</param>
/// <param name="TraceId">W3C trace id, 32 hexadecimal digits.</param>
public sealed record GameProblem(string Type, string? Title, int? Status, string? Detail, string? TraceId)
{
    /// <summary>The name or id that the session does not hold, as it was given.</summary>
    public string? Element { get; init; }

    /// <summary>Names from the session's own elements that are like <see cref="Element"/>, best first, at most three.</summary>
    public IReadOnlyList<string> DidYouMean { get; init; } = [];

    /// <summary>Seconds after which a repeat makes sense; the same as the header <c>Retry-After</c>.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>Wrong codes that may still be given before the second factor locks.</summary>
    public int? TriesLeft { get; init; }

    /// <summary>When it ends, UTC; null where it has no end, or none that is known.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What was decided before.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>What is wrong with each value, by its name.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>();
}
