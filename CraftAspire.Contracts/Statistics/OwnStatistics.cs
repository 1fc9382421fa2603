namespace CraftAspire.Contracts;

/// <summary>A player's own figures.</summary>
/// <param name="From">The first day, UTC.</param>
/// <param name="To">The last day.</param>
/// <param name="ByHour">True when a moment is an hour, false when it is a day.</param>
/// <param name="Moments">Every hour or day of the range so far, in order.</param>
/// <param name="Combinations">In the range.</param>
/// <param name="Discoveries">In the range.</param>
/// <param name="Points">In the range.</param>
/// <param name="Place">The place in the rating of all time; null while there are no points.</param>
/// <param name="Players">How many are in that rating.</param>
public sealed record OwnStatistics(
    DateOnly From, DateOnly To, bool ByHour, IReadOnlyList<OwnMoment> Moments, long Combinations, long Discoveries, long Points,
        long? Place, long Players);
