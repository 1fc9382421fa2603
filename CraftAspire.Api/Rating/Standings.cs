namespace CraftAspire.Api.Rating;

/// <summary>
/// An excerpt of a leaderboard without names. More points come first, of equal points the later player, so ties never swap.
/// </summary>
/// <param name="Top">The best, best first.</param>
/// <param name="Around">The caller with up to two players on each side, best first; empty while the caller has no points.</param>
/// <param name="AroundPlace">The place of the first of <paramref name="Around"/>; 1 for the best.</param>
/// <param name="AroundRank">Players before the first of <paramref name="Around"/>, ties included.</param>
/// <param name="Players">How many have points.</param>
internal sealed record Standings(IReadOnlyList<Score> Top, IReadOnlyList<Score> Around, long AroundPlace, long AroundRank, long Players)
{
    /// <summary>Players shown on each side of the caller.</summary>
    public const int Neighbours = 2;
}

/// <summary>A player's points in a season.</summary>
internal sealed record Score(long PlayerId, long Points);
