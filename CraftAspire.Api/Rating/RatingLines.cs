using CraftAspire.Contracts;

namespace CraftAspire.Api.Rating;

/// <summary>Turns scores into lines with places and names.</summary>
internal static class RatingLines
{
    /// <summary>Players with equal points share the place of the first of them.</summary>
    /// <param name="scores">Best first, without gaps.</param>
    /// <param name="place">The place of the first.</param>
    /// <param name="rank">How many come before the first.</param>
    /// <param name="names">Names by player; scores of others are left out.</param>
    /// <param name="caller">Whose line is marked.</param>
    public static IReadOnlyList<RatingPlace> Of(
        IReadOnlyList<Score> scores, long place, long rank, IReadOnlyDictionary<long, string?> names, long caller)
    {
        var lines = new List<RatingPlace>(scores.Count);
        for (var i = 0; i < scores.Count; i++)
        {
            if (i > 0 && scores[i].Points != scores[i - 1].Points)
                place = rank + i + 1;
            if (names.TryGetValue(scores[i].PlayerId, out var name))
                lines.Add(new RatingPlace(place, name, scores[i].Points, scores[i].PlayerId == caller));
        }

        return lines;
    }
}
