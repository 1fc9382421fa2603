namespace CraftAspire.Contracts;

/// <summary>An hour, a day, or all of a range.</summary>
/// <param name="Start">UTC.</param>
/// <param name="Interactions">Commands, taps, texts and inline queries.</param>
/// <param name="ActivePlayers">Players with at least one of them, or a combination.</param>
/// <param name="Combinations">That made something.</param>
/// <param name="Known">Those of them that needed no model: memory, cache or database knew the pair.</param>
/// <param name="Discoveries">Elements that nobody had made before.</param>
/// <param name="ModelSeconds">The middle one of the model's times to a good answer; null when it gave none.</param>
/// <param name="ModelSlowSeconds">The time that 95 of 100 answers kept; null when there was none.</param>
public sealed record GameMoment(
    DateTimeOffset Start, long Interactions, long ActivePlayers, long Combinations, long Known, long Discoveries, double? ModelSeconds,
        double? ModelSlowSeconds);
