using CraftAspire.Contracts;

namespace CraftAspire.Api.Moderation;

/// <summary>What can become of a report that a player makes.</summary>
internal abstract record ReportOutcome
{
    private ReportOutcome()
    {
    }

    /// <summary>It waits for a moderator.</summary>
    public sealed record Taken(ReportReceipt Receipt) : ReportOutcome;

    /// <summary>The player never held such an element.</summary>
    public sealed record NotHeld : ReportOutcome;

    /// <summary>Nothing is wrong with water.</summary>
    public sealed record IsBase : ReportOutcome;

    /// <summary>The player is not heard.</summary>
    public sealed record Blocked(Block Block) : ReportOutcome;

    /// <summary>The player reported a lot lately.</summary>
    public sealed record TooMany(TimeSpan RetryAfter) : ReportOutcome;
}
