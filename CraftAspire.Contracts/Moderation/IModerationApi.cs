using Refit;

namespace CraftAspire.Contracts;

/// <summary>
/// Reports, and what moderators do about them. All but <see cref="ReportAsync"/> take the token of a moderator who gave a code; besides
/// what is said at each call the problems are <see cref="ProblemTypes.Forbidden"/>, <see cref="ProblemTypes.SecondFactorRequired"/>
/// and <see cref="ProblemTypes.SecondFactorNotEnrolled"/>.
/// </summary>
public interface IModerationApi
{
    /// <summary>
    /// Reports an element; doing it twice changes nothing. Problems: <see cref="ProblemTypes.NotInCollection"/>,
    /// <see cref="ProblemTypes.BaseElement"/>, <see cref="ProblemTypes.Banned"/>, <see cref="ProblemTypes.Muted"/>,
    /// <see cref="ProblemTypes.TooManyReports"/>.
    /// </summary>
    [Post("/reports")]
    Task<IApiResponse<ReportReceipt>> ReportAsync([Authorize] string token, [Body] NewReport report,
        CancellationToken cancellationToken = default);

    /// <summary>Elements with open reports, the one that waits longest first. <paramref name="limit"/> is 1–100.</summary>
    [Get("/moderation/reports")]
    Task<IApiResponse<Page<Report>>> ReportsAsync([Authorize] string token, string? after = null, int limit = 20,
        CancellationToken cancellationToken = default);

    /// <summary>One report, open or decided. Problems: <see cref="ProblemTypes.ReportNotFound"/>.</summary>
    [Get("/moderation/reports/{id}")]
    Task<IApiResponse<Report>> ReportByIdAsync([Authorize] string token, long id, CancellationToken cancellationToken = default);

    /// <summary>
    /// Decides a report, and with it all open reports of its element. A repeat of one's own ruling is answered as the first time. Problems:
    /// <see cref="ProblemTypes.ReportNotFound"/>, <see cref="ProblemTypes.ReportDecided"/>, <see cref="ProblemTypes.BaseElement"/>, <see
    /// cref="ProblemTypes.ElementNotFound"/>, <see cref="ProblemTypes.NameRefused"/>, <see cref="ProblemTypes.NameTaken"/>, <see
    /// cref="ProblemTypes.MergeLoop"/>.
    /// </summary>
    [Post("/moderation/reports/{id}/ruling")]
    Task<IApiResponse<Report>> DecideAsync([Authorize] string token, long id, [Body] Ruling ruling,
        CancellationToken cancellationToken = default);

    /// <summary>An element of the game by name, whoever holds it. Problems: <see cref="ProblemTypes.ElementNotFound"/>.</summary>
    [Get("/moderation/elements")]
    Task<IApiResponse<Element>> TargetAsync([Authorize] string token, string name, CancellationToken cancellationToken = default);

    /// <summary>
    /// Bans or mutes a player of a lower role, or lifts it. Problems: <see cref="ProblemTypes.PlayerNotFound"/>,
    /// <see cref="ProblemTypes.Forbidden"/>.
    /// </summary>
    [Post("/moderation/players/{playerId}/sanctions")]
    Task<IApiResponse<Suspect>> SanctionAsync([Authorize] string token, long playerId, [Body] Sanction sanction,
        CancellationToken cancellationToken = default);

    /// <summary>Blanks a player's name; a repeat changes nothing. Problems: <see cref="ProblemTypes.PlayerNotFound"/>.</summary>
    [Delete("/moderation/players/{playerId}/name")]
    Task<IApiResponse<Suspect>> BlankNameAsync([Authorize] string token, long playerId, CancellationToken cancellationToken = default);

    /// <summary>At most three emoji that the model suggests for an element. Problems: <see cref="ProblemTypes.ElementNotFound"/>.</summary>
    [Get("/moderation/elements/{id}/emoji")]
    Task<IApiResponse<IReadOnlyList<string>>> SuggestEmojiAsync([Authorize] string token, long id,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives an element another emoji; a repeat changes nothing. Problems: <see cref="ProblemTypes.ElementNotFound"/>, also for base
    /// elements, <see cref="ProblemTypes.InvalidRequest"/>.
    /// </summary>
    [Put("/moderation/elements/{id}/emoji")]
    Task<IApiResponse<Element>> ChangeEmojiAsync([Authorize] string token, long id, [Body] EmojiChange change,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Names an element in another language, <c>ru</c> or <c>kk</c>; a repeat changes nothing. Problems:
    /// <see cref="ProblemTypes.ElementNotFound"/>, <see cref="ProblemTypes.NameRefused"/>, <see cref="ProblemTypes.NameTaken"/>,
    /// <see cref="ProblemTypes.InvalidRequest"/>.
    /// </summary>
    [Put("/moderation/elements/{id}/names/{language}")]
    Task<IApiResponse<Element>> NameElementAsync([Authorize] string token, long id, string language, [Body] ElementNaming naming,
        CancellationToken cancellationToken = default);

    /// <summary>The banned words that moderators added, in their order.</summary>
    [Get("/moderation/words")]
    Task<IApiResponse<IReadOnlyList<string>>> WordsAsync([Authorize] string token, CancellationToken cancellationToken = default);

    /// <summary>Bans a word; doing it twice changes nothing. Problems: <see cref="ProblemTypes.InvalidRequest"/>.</summary>
    [Post("/moderation/words")]
    Task<IApiResponse<WordEntry>> AddWordAsync(
        [Authorize] string token, [Body] WordEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Allows a word again that a moderator had banned; one that nobody had is allowed already.</summary>
    [Delete("/moderation/words/{word}")]
    Task<IApiResponse> RemoveWordAsync([Authorize] string token, string word, CancellationToken cancellationToken = default);

    /// <summary>
    /// What was done by virtue of a role, latest first: all of it for admins, their own acts for moderators. <paramref name="limit"/> is
    /// 1–100.
    /// </summary>
    [Get("/audit")]
    Task<IApiResponse<Page<AuditEntry>>> AuditAsync([Authorize] string token, string? after = null, int limit = 20,
        CancellationToken cancellationToken = default);
}
