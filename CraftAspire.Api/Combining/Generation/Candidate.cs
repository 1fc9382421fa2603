using CraftAspire.Api.Game;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>A good answer among several.</summary>
/// <param name="Answer">A name with its likeliest emoji.</param>
/// <param name="Key">The name's key.</param>
/// <param name="Likelihood">The name's log-probability.</param>
internal sealed record Candidate(Answer Answer, string Key, double Likelihood)
{
    // Repeating one of these is no echo.
    private static readonly string[] SmallWords = ["a", "an", "and", "of", "the", "with", "&"];

    /// <summary>The different names among good answers. Where the server gives no likelihoods, the share of a name is one.</summary>
    public static IReadOnlyList<Candidate> AllOf(IReadOnlyList<(Answer Answer, ModelText Text)> good) =>
    [
        .. good.GroupBy(one => ElementKey.Of(one.Answer.Name), StringComparer.Ordinal).Select(same =>
        {
            var best = same.MaxBy(one => one.Text.Tokens.Sum(token => token.Logprob));
            return new Candidate(
                best.Answer, same.Key, best.Text.LikelihoodUpTo(best.Answer.Name) ?? Math.Log((double)same.Count() / good.Count));
        }),
    ];

    /// <summary>The likeliest one less what makes a dull game.</summary>
    /// <param name="uses">What is known of the candidates' keys; nothing for new ones.</param>
    public static Candidate BestOf(
        IReadOnlyList<Candidate> candidates, string first, string second, ChoiceSettings weights,
        IReadOnlyDictionary<string, ResultUse> uses)
    {
        var words = Words(first).Concat(Words(second)).ToHashSet(StringComparer.Ordinal);
        return candidates.MaxBy(candidate =>
            candidate.Likelihood - Dullness(candidate, words, weights, uses.GetValueOrDefault(candidate.Key)))!;
    }

    private static double Dullness(Candidate candidate, HashSet<string> words, ChoiceSettings weights, ResultUse use) =>
        (words.Overlaps(Words(candidate.Answer.Name)) ? weights.Echo : 0)
        + (weights.Common * Math.Log(Math.Max(1, use.Pairs / 10d)))
        + (use.IsShared ? weights.Shared : 0);

    private static IEnumerable<string> Words(string name) => ElementKey.Of(name).Split(' ').Except(SmallWords, StringComparer.Ordinal);
}
