namespace CraftAspire.Api.Combining;

/// <summary>How the making of an unknown pair ended, for all who waited for it.</summary>
internal abstract record MakeOutcome
{
    private MakeOutcome()
    {
    }

    /// <summary>The pair is known now; by this making or by a faster one elsewhere.</summary>
    public sealed record Known(KnownRecipe Recipe) : MakeOutcome;

    /// <summary>No answer passed the checks.</summary>
    public sealed record NoGoodAnswer : MakeOutcome;

    /// <summary>The model does not answer.</summary>
    public sealed record Unavailable(TimeSpan RetryAfter) : MakeOutcome;

    /// <summary>Who began it is gone, and nothing was written: somebody else may begin anew.</summary>
    public sealed record Abandoned : MakeOutcome;
}
