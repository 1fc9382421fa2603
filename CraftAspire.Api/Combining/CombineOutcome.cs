using CraftAspire.Api.Game;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Combining;

/// <summary>All results of a combination.</summary>
public abstract record CombineOutcome
{
    private CombineOutcome()
    {
    }

    /// <summary>The pair made an element.</summary>
    public sealed record Made(Combination Combination) : CombineOutcome;

    /// <summary>The player, or the chat, has no active session.</summary>
    public sealed record NoActiveSession : CombineOutcome;

    /// <summary>The session does not hold one of the two elements.</summary>
    public sealed record NotHeld(string Element, IReadOnlyList<string> DidYouMean) : CombineOutcome;

    /// <summary>The model answered, but no answer passed the checks.</summary>
    public sealed record NoGoodAnswer : CombineOutcome;

    /// <summary>The model does not answer.</summary>
    public sealed record GenerationUnavailable(TimeSpan RetryAfter) : CombineOutcome;

    /// <summary>The player has used up their share of the model.</summary>
    public sealed record OverBudget(TimeSpan RetryAfter) : CombineOutcome;

    /// <summary>The day's calls of the model are used up.</summary>
    public sealed record DayIsSpent(TimeSpan RetryAfter) : CombineOutcome;

    /// <summary>The idempotency key was used for another pair.</summary>
    public sealed record IdempotencyKeyReused : CombineOutcome;

    /// <summary>The pair makes an element that moderators have hidden.</summary>
    public sealed record Hidden : CombineOutcome;

    /// <summary>A ban or a mute keeps the caller from combining.</summary>
    public sealed record Blocked(Block Block) : CombineOutcome;

    /// <summary>A value of the request is missing or out of range.</summary>
    public sealed record Invalid(string Field, string Error) : CombineOutcome;
}
