namespace CraftAspire.Contracts;

/// <summary>The answer to <c>GET /rating</c>.</summary>
/// <param name="Period">Whose points count.</param>
/// <param name="Top">The best players, best first.</param>
/// <param name="You">The caller's own place; null while they have no points in the period.</param>
/// <param name="Neighbours">Those just above the caller, the caller, and those just below, best first; empty when <paramref name="You"/> is
/// null.</param>
/// <param name="Players">How many players have points in the period.</param>
public sealed record RatingTable(RatingPeriod Period, IReadOnlyList<RatingPlace> Top, RatingPlace? You,
    IReadOnlyList<RatingPlace> Neighbours, long Players);
