namespace CraftAspire.Contracts;

/// <summary>Figures of the whole game.</summary>
/// <param name="From">The first day, UTC.</param>
/// <param name="To">The last day.</param>
/// <param name="ByHour">True when a moment is an hour, false when it is a day.</param>
/// <param name="Moments">Every hour or day of the range so far, in order.</param>
/// <param name="Commands">The most wanted first, at most 10.</param>
/// <param name="Total">The whole range; distinct players are counted once.</param>
/// <param name="NewPlayers">Who came to the game in the range.</param>
/// <param name="FailedInteractions">Interactions that ended in a defect.</param>
/// <param name="FailedCombinations">Combinations for which the model had no answer, or none worth having.</param>
public sealed record GameStatistics(
    DateOnly From,
    DateOnly To,
    bool ByHour,
    IReadOnlyList<GameMoment> Moments,
    IReadOnlyList<CommandCount> Commands,
    GameMoment Total,
    long NewPlayers,
    long FailedInteractions,
    long FailedCombinations);
