using CraftAspire.Bot.Conversation.State;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Play;

/// <summary>What may have been meant by a pair of which one name is unknown.</summary>
internal static class PairSuggestions
{
    /// <summary>The pair with each of the game's suggestions in the place of the unknown name, best first.</summary>
    public static IReadOnlyList<NamedPair> Of((string First, string Second) typed, GameProblem problem) =>
    [
        .. problem.DidYouMean
            .Select(
                name =>
                    new NamedPair(
                        IsUnknown(typed.First, problem) ? name : typed.First, IsUnknown(typed.Second, problem) ? name : typed.Second))
            .Where(pair => (pair.First, pair.Second) != typed),
    ];

    private static bool IsUnknown(string name, GameProblem problem) =>
        string.Equals(name, problem.Element, StringComparison.OrdinalIgnoreCase);
}
