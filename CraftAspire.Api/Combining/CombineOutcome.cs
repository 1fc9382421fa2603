using CraftAspire.Api.Moderation;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Combining;

/// <summary>What can become of a combination.</summary>
public abstract record CombineOutcome
{
    private CombineOutcome()
    {
    }

    /// <summary>The two became something.</summary>
    public sealed record Made(Combination Combination) : CombineOutcome;

    /// <summary>Nothing is being played.</summary>
    public sealed record NoActiveSession : CombineOutcome;

    /// <summary>The session does not hold one of the two.</summary>
    public sealed record NotHeld(string Element, IReadOnlyList<string> DidYouMean) : CombineOutcome;

    /// <summary>The model answered, but never with something worth having.</summary>
    public sealed record NoGoodAnswer : CombineOutcome;

    /// <summary>The model does not answer.</summary>
    public sealed record GenerationUnavailable(TimeSpan RetryAfter) : CombineOutcome;

    /// <summary>The caller's key belongs to another combination.</summary>
    public sealed record IdempotencyKeyReused : CombineOutcome;

    /// <summary>The two make something that moderators have hidden.</summary>
    public sealed record Hidden : CombineOutcome;

    /// <summary>Moderators keep the caller from combining here.</summary>
    public sealed record Blocked(Block Block) : CombineOutcome;

    /// <summary>The request cannot be understood.</summary>
    public sealed record Invalid(string Field, string Error) : CombineOutcome;
}
