namespace CraftAspire.Contracts;

/// <summary>Figures of the moderators' work.</summary>
/// <param name="From">The first day, UTC.</param>
/// <param name="To">The last day.</param>
/// <param name="ByHour">True when a moment is an hour, false when it is a day.</param>
/// <param name="Moments">Every hour or day of the range so far, in order.</param>
/// <param name="Decisions">What was decided in the range and how often, the most frequent first.</param>
/// <param name="Open">Reports that wait now, whenever they came.</param>
/// <param name="HoursToDecide">The middle one of the hours from a report to its decision, of those decided in the range; null when none
/// was.</param>
/// <param name="Sanctions">Bans and mutes spoken in the range.</param>
public sealed record ModerationStatistics(
    DateOnly From, DateOnly To, bool ByHour, IReadOnlyList<ModerationMoment> Moments, IReadOnlyList<DecisionCount> Decisions, long Open,
        double? HoursToDecide, long Sanctions);
