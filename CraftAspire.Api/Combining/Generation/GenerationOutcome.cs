namespace CraftAspire.Api.Combining.Generation;

/// <summary>What came of asking the model.</summary>
internal abstract record GenerationOutcome
{
    private GenerationOutcome()
    {
    }

    /// <summary>An answer that passed the checks, and how it came about.</summary>
    public sealed record Generated(
        Answer Answer, string Model, int SettingsVersion, float Temperature, long Seed, int Attempts, TimeSpan Duration, TokenCount Tokens) : GenerationOutcome;

    /// <summary>Answers came, none passed.</summary>
    public sealed record NoGoodAnswer(int Attempts, TimeSpan Duration, TokenCount Tokens) : GenerationOutcome;

    /// <summary>No answer came.</summary>
    public sealed record Unavailable(TimeSpan RetryAfter) : GenerationOutcome;
}
