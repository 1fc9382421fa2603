using System.Text.Json;
using Refit;

namespace CraftAspire.Contracts;

/// <summary>
/// The game's calls. Each takes the player's token (<see cref="PlayerToken"/>). An answer that is not a success has a
/// <see cref="GameProblem"/> as its content: <c>await response.Error.GetContentAsAsync&lt;GameProblem&gt;()</c>.
/// </summary>
public interface IGameApi
{
    /// <summary>Opens a session, or returns the one that runs.</summary>
    [Post("/start")]
    Task<IApiResponse<StartedSession>> StartSessionAsync([Authorize] string token, CancellationToken cancellationToken = default);

    /// <summary>Ends the active session. Problems: <see cref="ProblemTypes.NoActiveSession"/>.</summary>
    [Post("/stop")]
    Task<IApiResponse<SessionSummary>> StopSessionAsync([Authorize] string token, CancellationToken cancellationToken = default);

    /// <summary>The session that is on. Problems: <see cref="ProblemTypes.NoActiveSession"/>.</summary>
    [Get("/sessions/current")]
    Task<IApiResponse<Session>> CurrentSessionAsync([Authorize] string token, CancellationToken cancellationToken = default);

    /// <summary>The same with its rarest and deepest elements. Problems: <see cref="ProblemTypes.NoActiveSession"/>.</summary>
    [Get("/sessions/current/summary")]
    Task<IApiResponse<SessionSummary>> CurrentSummaryAsync([Authorize] string token, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes a session up again that ended within a day. Problems: <see cref="ProblemTypes.SessionNotFound"/>,
    /// <see cref="ProblemTypes.SessionClosed"/>, <see cref="ProblemTypes.SessionRunning"/>.
    /// </summary>
    [Post("/sessions/{id}/reopen")]
    Task<IApiResponse<StartedSession>> ReopenSessionAsync([Authorize] string token, long id, CancellationToken cancellationToken = default);

    /// <summary>Ended sessions, latest first. <paramref name="limit"/> is 1–100.</summary>
    [Get("/sessions")]
    Task<IApiResponse<Page<Session>>> SessionsAsync([Authorize] string token, string? after = null, int limit = 20,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// The elements of one of the owner's sessions in the order they were found. Problems: <see cref="ProblemTypes.SessionNotFound"/>.
    /// </summary>
    [Get("/sessions/{id}/elements")]
    Task<IApiResponse<Page<CollectionItem>>> SessionElementsAsync([Authorize] string token, long id, string? after = null, int limit = 20,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Combines two elements of the active session. A repeat with the same <paramref name="idempotencyKey"/> (1–128 visible
    /// ASCII characters; remembered for 48 h per player) returns the first answer. Repeating is safe with the key, and only with it.
    /// Problems: <see cref="ProblemTypes.NoActiveSession"/>, <see cref="ProblemTypes.NotInCollection"/>,
    /// <see cref="ProblemTypes.NoGoodAnswer"/>, <see cref="ProblemTypes.GenerationUnavailable"/>,
    /// <see cref="ProblemTypes.IdempotencyKeyReused"/>.
    /// </summary>
    [Post("/combine")]
    Task<IApiResponse<Combination>> CombineAsync([Authorize] string token, [Body] CombineRequest request,
        [Header("Idempotency-Key")] string? idempotencyKey = null, CancellationToken cancellationToken = default);

    /// <summary>The active session's elements. Problems: <see cref="ProblemTypes.NoActiveSession"/>.</summary>
    [Get("/collection")]
    Task<IApiResponse<Page<CollectionItem>>> CollectionAsync([Authorize] string token, [Query] CollectionQuery query,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Marks an element of the active session as a favourite; doing it twice changes nothing. Problems:
    /// <see cref="ProblemTypes.NoActiveSession"/>, <see cref="ProblemTypes.NotInCollection"/>.
    /// </summary>
    [Put("/collection/{id}/favourite")]
    Task<IApiResponse> AddFavouriteAsync([Authorize] string token, long id, CancellationToken cancellationToken = default);

    /// <summary>Takes the mark away; doing it twice changes nothing.</summary>
    [Delete("/collection/{id}/favourite")]
    Task<IApiResponse> RemoveFavouriteAsync([Authorize] string token, long id, CancellationToken cancellationToken = default);

    /// <summary>
    /// Details of an element that the owner's sessions hold or held. Problems: <see cref="ProblemTypes.NotInCollection"/>.
    /// </summary>
    [Get("/elements/{id}")]
    Task<IApiResponse<ElementDetails>> ElementAsync([Authorize] string token, long id, CancellationToken cancellationToken = default);

    /// <summary>The same by name. Problems: <see cref="ProblemTypes.NotInCollection"/> with suggestions.</summary>
    [Get("/elements")]
    Task<IApiResponse<ElementDetails>> ElementByNameAsync(
        [Authorize] string token, string name, CancellationToken cancellationToken = default);

    /// <summary>The pairs by which the owner's sessions made an element, earliest first. <paramref name="limit"/> is 1–100.</summary>
    [Get("/elements/{id}/recipes")]
    Task<IApiResponse<Page<Recipe>>> ElementRecipesAsync([Authorize] string token, long id, string? after = null, int limit = 20,
        CancellationToken cancellationToken = default);

    /// <summary>What the owner's sessions made with an element, earliest first. <paramref name="limit"/> is 1–100.</summary>
    [Get("/elements/{id}/uses")]
    Task<IApiResponse<Page<Recipe>>> ElementUsesAsync([Authorize] string token, long id, string? after = null, int limit = 20,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Tells what the caller thinks of an element that they hold or once held, in place of what they thought before. Problems:
    /// <see cref="ProblemTypes.NotInCollection"/>, also for what the game began with.
    /// </summary>
    [Put("/elements/{id}/reaction")]
    Task<IApiResponse> ReactAsync(
        [Authorize] string token, long id, [Body] Reaction reaction, CancellationToken cancellationToken = default);

    /// <summary>
    /// The best players and the caller's own place. <paramref name="top"/> is 1–100; <paramref name="group"/> counts only what was made in
    /// the group of the token.
    /// </summary>
    [Get("/rating")]
    Task<IApiResponse<RatingTable>> RatingAsync([Authorize] string token, RatingPeriod period = RatingPeriod.All, int top = 10,
        bool group = false, CancellationToken cancellationToken = default);

    /// <summary>The caller.</summary>
    [Get("/players/me")]
    Task<IApiResponse<Player>> CurrentPlayerAsync([Authorize] string token, CancellationToken cancellationToken = default);

    /// <summary>Tells the caller's name and language.</summary>
    [Put("/players/me")]
    Task<IApiResponse<Player>> IntroduceAsync([Authorize] string token, [Body] PlayerProfile profile,
        CancellationToken cancellationToken = default);

    /// <summary>Everything that is stored about the caller, as JSON for a person to read.</summary>
    [Get("/players/me/export")]
    Task<IApiResponse<JsonElement>> ExportAsync([Authorize] string token, CancellationToken cancellationToken = default);

    /// <summary>Forgets the caller: name, language, sessions, points. Their discoveries stay in the game without a name.</summary>
    [Delete("/players/me")]
    Task<IApiResponse> ForgetAsync([Authorize] string token, CancellationToken cancellationToken = default);
}
