using CraftAspire.Contracts;

namespace CraftAspire.Api.Rerolling;

/// <summary>What can become of a re-roll.</summary>
internal abstract record RerollOutcome
{
    private RerollOutcome()
    {
    }

    /// <summary>The pair makes something else from now on.</summary>
    public sealed record Rerolled(RecipeStory Story) : RerollOutcome;

    /// <summary>Nobody has combined the two.</summary>
    public sealed record NoSuchRecipe : RerollOutcome;

    /// <summary>The pair makes something else already.</summary>
    public sealed record Changed : RerollOutcome;

    /// <summary>The model had nothing else to say.</summary>
    public sealed record NoGoodAnswer : RerollOutcome;

    /// <summary>The model does not answer.</summary>
    public sealed record Unavailable(TimeSpan RetryAfter) : RerollOutcome;
}
