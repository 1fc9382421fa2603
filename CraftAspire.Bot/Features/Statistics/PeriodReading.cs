namespace CraftAspire.Bot.Features.Statistics;

/// <summary>What was made of somebody's words.</summary>
internal abstract record PeriodReading
{
    private PeriodReading()
    {
    }

    /// <summary>They ask for figures.</summary>
    /// <param name="Days">Of which days.</param>
    /// <param name="IsOwn">True when they say that they mean their own.</param>
    public sealed record Asked(Period Days, bool IsOwn) : PeriodReading;

    /// <summary>They ask for figures that nobody has.</summary>
    public sealed record Wrong(Enum Why) : PeriodReading;

    /// <summary>The words mean something else.</summary>
    public sealed record Unclear : PeriodReading;
}
