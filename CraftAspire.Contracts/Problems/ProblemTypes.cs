namespace CraftAspire.Contracts;

/// <summary>
/// The stable <c>type</c> of every problem (RFC 9457) that the game answers with. <c>title</c> and <c>detail</c> are English
/// sentences for a reader; programs decide by the type.
/// </summary>
public static class ProblemTypes
{
    /// <summary>
    /// 400. The request cannot be read, or a value is missing, too long or out of range; <see cref="GameProblem.Errors"/> names it.
    /// </summary>
    public const string InvalidRequest = "invalid-request";

    /// <summary>401. No token, or one that is expired, foreign or not signed with the key.</summary>
    public const string Unauthenticated = "unauthenticated";

    /// <summary>403. The player may not do this.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>403. This asks for a code of the second factor: the level was never raised, or its 15 minutes are over.</summary>
    public const string SecondFactorRequired = "second-factor-required";

    /// <summary>403. This asks for a second factor, and the caller has none yet: enrol first.</summary>
    public const string SecondFactorNotEnrolled = "second-factor-not-enrolled";

    /// <summary>422. The code is wrong; <see cref="GameProblem.TriesLeft"/> more may be.</summary>
    public const string WrongCode = "wrong-code";

    /// <summary>422. The code was right once, and counts once.</summary>
    public const string CodeUsed = "code-used";

    /// <summary>
    /// 429. Five codes were wrong: none is taken for ten minutes; <see cref="GameProblem.RetryAfterSeconds"/> says how long still.
    /// </summary>
    public const string SecondFactorLocked = "second-factor-locked";

    /// <summary>404. There is no such call.</summary>
    public const string NotFound = "not-found";

    /// <summary>405. The path exists with another HTTP method.</summary>
    public const string MethodNotAllowed = "method-not-allowed";

    /// <summary>404. Nobody with that Telegram id has played.</summary>
    public const string PlayerNotFound = "player-not-found";

    /// <summary>409. An admin tried to change their own role.</summary>
    public const string OwnRole = "own-role";

    /// <summary>409. A moderator or an admin asked to be forgotten; they give up their role first.</summary>
    public const string RoleHeld = "role-held";

    /// <summary>409. The last admin cannot give up the role.</summary>
    public const string LastAdmin = "last-admin";

    /// <summary>409. Somebody else published settings meanwhile: look at them first.</summary>
    public const string SettingsChanged = "settings-changed";

    /// <summary>404. There is no such version of the settings.</summary>
    public const string SettingsVersionNotFound = "settings-version-not-found";

    /// <summary>404. The pair was never combined, or one of the two does not exist.</summary>
    public const string RecipeNotFound = "recipe-not-found";

    /// <summary>409. The pair makes something else by now.</summary>
    public const string RecipeChanged = "recipe-changed";

    /// <summary>409. Nothing is being played: <c>POST /start</c> first.</summary>
    public const string NoActiveSession = "no-active-session";

    /// <summary>404. There is no such session, or it is somebody else's.</summary>
    public const string SessionNotFound = "session-not-found";

    /// <summary>409. The game ended more than a day ago and stays over.</summary>
    public const string SessionClosed = "session-closed";

    /// <summary>409. Another game is on, and something was made in it: end it first.</summary>
    public const string SessionRunning = "session-running";

    /// <summary>
    /// 404. The session does not hold the element, or no such element exists; <see cref="GameProblem.Element"/> says which,
    /// <see cref="GameProblem.DidYouMean"/> what might be meant.
    /// </summary>
    public const string NotInCollection = "not-in-collection";

    /// <summary>
    /// 422. The model had only bad ideas for this pair, also when asked again. Nothing was stored; a later try may do better.
    /// </summary>
    public const string NoGoodAnswer = "no-good-answer";

    /// <summary>
    /// 503. The model does not answer. Known pairs still combine; nothing was stored; <see cref="GameProblem.RetryAfterSeconds"/> says when
    /// to try again.
    /// </summary>
    public const string GenerationUnavailable = "generation-unavailable";

    /// <summary>
    /// 429. The player has made many new combinations lately; known pairs still combine. <see cref="GameProblem.RetryAfterSeconds"/> says
    /// when to try again.
    /// </summary>
    public const string TooManyGenerations = "too-many-generations";

    /// <summary>
    /// 503. The day's calls of the model are used up; known pairs still combine. <see cref="GameProblem.RetryAfterSeconds"/> says when the
    /// next day begins.
    /// </summary>
    public const string GenerationsSpent = "generations-spent";

    /// <summary>422. The <c>Idempotency-Key</c> belongs to a different combination.</summary>
    public const string IdempotencyKeyReused = "idempotency-key-reused";

    /// <summary>
    /// 403. A moderator banned the player: they neither start a game nor combine; <see cref="GameProblem.Until"/> says until when.
    /// </summary>
    public const string Banned = "banned";

    /// <summary>
    /// 403. A moderator muted the player: they neither report nor play in groups; <see cref="GameProblem.Until"/> says until when.
    /// </summary>
    public const string Muted = "muted";

    /// <summary>422. The two make something that moderators have hidden.</summary>
    public const string ElementHidden = "element-hidden";

    /// <summary>404. There is no such element, or it is hidden.</summary>
    public const string ElementNotFound = "element-not-found";

    /// <summary>409. Water, fire, earth and air are what everything begins with: they stay as they are.</summary>
    public const string BaseElement = "base-element";

    /// <summary>429. The player reported a lot lately; <see cref="GameProblem.RetryAfterSeconds"/> says when to try again.</summary>
    public const string TooManyReports = "too-many-reports";

    /// <summary>404. There is no such report.</summary>
    public const string ReportNotFound = "report-not-found";

    /// <summary>409. Somebody decided the report before; <see cref="GameProblem.Verdict"/> says how.</summary>
    public const string ReportDecided = "report-decided";

    /// <summary>422. The name would not pass as an answer of the model either.</summary>
    public const string NameRefused = "name-refused";

    /// <summary>409. Another element has the name, <see cref="GameProblem.Element"/>: the two could be merged.</summary>
    public const string NameTaken = "name-taken";

    /// <summary>
    /// 409. The element that would stay was made from the one that would go: its lineage would lead back to itself. The other way round is
    /// possible.
    /// </summary>
    public const string MergeLoop = "merge-loop";

    /// <summary>
    /// 503. The database does not answer. Whether the call took effect is unknown: repeat it with the same <c>Idempotency-Key</c>.
    /// </summary>
    public const string Unavailable = "unavailable";

    /// <summary>500. A defect; the trace id finds it.</summary>
    public const string InternalError = "internal-error";
}
