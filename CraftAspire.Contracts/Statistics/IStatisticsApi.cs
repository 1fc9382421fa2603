using Refit;

namespace CraftAspire.Contracts;

/// <summary>
/// The Api's statistics over HTTP. Days are UTC, both ends of a range count, and a range holds 1 to 366 days of which the first is
/// not in the future; else <see cref="ProblemTypes.InvalidRequest"/>.
/// </summary>
public interface IStatisticsApi
{
    /// <summary>
    /// Counts what happened in the chats. A batch that was counted already changes nothing, so repeating is safe. For the bot's own token
    /// only.
    /// </summary>
    [Post("/statistics/interactions")]
    Task<IApiResponse> CountAsync([Authorize] string token, [Body] InteractionBatch batch, CancellationToken cancellationToken = default);

    /// <summary>The caller's own figures.</summary>
    [Get("/statistics/own")]
    Task<IApiResponse<OwnStatistics>> OwnAsync(
        [Authorize] string token, [Query(Format = "yyyy-MM-dd"), AliasAs("from")] DateOnly first,
            [Query(Format = "yyyy-MM-dd"), AliasAs("to")] DateOnly last, CancellationToken cancellationToken = default);

    /// <summary>Reports and what became of them; for moderators.</summary>
    [Get("/statistics/moderation")]
    Task<IApiResponse<ModerationStatistics>> ModerationAsync(
        [Authorize] string token, [Query(Format = "yyyy-MM-dd"), AliasAs("from")] DateOnly first,
            [Query(Format = "yyyy-MM-dd"), AliasAs("to")] DateOnly last, CancellationToken cancellationToken = default);

    /// <summary>The whole game; for admins.</summary>
    [Get("/statistics/game")]
    Task<IApiResponse<GameStatistics>> GameAsync(
        [Authorize] string token, [Query(Format = "yyyy-MM-dd"), AliasAs("from")] DateOnly first,
            [Query(Format = "yyyy-MM-dd"), AliasAs("to")] DateOnly last, CancellationToken cancellationToken = default);
}
