using Bench.Soak.Checks;
using Bench.Soak.Playing;

namespace Bench.Soak;

/// <summary>What a run showed.</summary>
/// <param name="Seconds">How long it was played.</param>
/// <param name="CachedShare">The part of the combinations for which no model was asked, 0–1.</param>
/// <param name="CalmTimes">Of what was tapped and answered while everything ran, from ten seconds after the last start on.</param>
/// <param name="Memory">Each service by its name.</param>
internal sealed record SoakResult(
    Plan Plan,
    double Seconds,
    long Combinations,
    double CachedShare,
    TapTimes Times,
    TapTimes CalmTimes,
    IReadOnlyList<ShownErrors> Errors,
    long Lost,
    IReadOnlyDictionary<string, ServiceMemory> Memory,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>The memory may grow by a tenth.</summary>
    public const double Growth = 1.1;

    public double CombinationsPerSecond => Combinations / Seconds;

    public bool IsWell =>
        Lost == 0
            && Findings.All(finding => finding.Holds)
            && (!CanJudgeMemory || Memory.Values.All(memory => memory.Start is not { } start || memory.End <= start * Growth));

    // In less time a process is not yet warm when its memory is read first.
    private bool CanJudgeMemory => Plan.Duration >= TimeSpan.FromMinutes(8);
}
