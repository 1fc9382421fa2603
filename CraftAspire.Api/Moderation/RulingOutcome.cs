using CraftAspire.Contracts;

namespace CraftAspire.Api.Moderation;

/// <summary>What can become of a ruling.</summary>
internal abstract record RulingOutcome
{
    private RulingOutcome()
    {
    }

    /// <summary>It is done.</summary>
    public sealed record Done(MergeTrail? Trail = null) : RulingOutcome;

    public sealed record NoSuchReport : RulingOutcome;

    /// <summary>Somebody was faster.</summary>
    public sealed record Decided(Verdict Verdict) : RulingOutcome;

    public sealed record IsBase : RulingOutcome;

    /// <summary>What the reported element should become one with is not there.</summary>
    public sealed record NoSuchElement(string Element) : RulingOutcome;

    public sealed record NameRefused(string Reason) : RulingOutcome;

    public sealed record NameTaken(string Element) : RulingOutcome;

    public sealed record Loop : RulingOutcome;
}
