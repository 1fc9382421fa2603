namespace CraftAspire.Api.SecondFactor;

/// <summary>What can become of a code.</summary>
internal abstract record CodeOutcome
{
    private CodeOutcome()
    {
    }

    /// <summary>It was right, and the level is raised.</summary>
    public sealed record Right(DateTimeOffset RaisedUntil) : CodeOutcome;

    /// <summary>It was wrong; so many tries are left.</summary>
    public sealed record Wrong(int TriesLeft) : CodeOutcome;

    /// <summary>It was right once already.</summary>
    public sealed record Used : CodeOutcome;

    /// <summary>No code is taken before then.</summary>
    public sealed record Locked(DateTimeOffset Until) : CodeOutcome;

    /// <summary>There is no secret to compare it with.</summary>
    public sealed record NotEnrolled : CodeOutcome;
}
