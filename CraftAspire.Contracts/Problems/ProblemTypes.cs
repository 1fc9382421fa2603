namespace CraftAspire.Contracts;

/// <summary>
/// The stable <c>type</c> of every problem (RFC 9457) that the game answers with. <c>title</c> and <c>detail</c> are English
/// sentences for a reader; programs decide by the type.
/// </summary>
public static class ProblemTypes
{
    /// <summary>400. The request cannot be read, or a value is missing, too long or out of range; <see cref="GameProblem.Errors"/> names it.</summary>
    public const string InvalidRequest = "invalid-request";

    /// <summary>401. No token, or one that is expired, foreign or not signed with the key.</summary>
    public const string Unauthenticated = "unauthenticated";

    /// <summary>403. The player may not do this.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>404. There is no such call.</summary>
    public const string NotFound = "not-found";

    /// <summary>409. Nothing is being played: <c>POST /start</c> first.</summary>
    public const string NoActiveSession = "no-active-session";

    /// <summary>404. There is no such session, or it is somebody else's.</summary>
    public const string SessionNotFound = "session-not-found";

    /// <summary>404. The session does not hold the element, or no such element exists; <see cref="GameProblem.Element"/> says which, <see cref="GameProblem.DidYouMean"/> what might be meant.</summary>
    public const string NotInCollection = "not-in-collection";

    /// <summary>422. The model had only bad ideas for this pair, also when asked again. Nothing was stored; a later try may do better.</summary>
    public const string NoGoodAnswer = "no-good-answer";

    /// <summary>503. The model does not answer. Known pairs still combine; nothing was stored; <see cref="GameProblem.RetryAfterSeconds"/> says when to try again.</summary>
    public const string GenerationUnavailable = "generation-unavailable";

    /// <summary>422. The <c>Idempotency-Key</c> belongs to a different combination.</summary>
    public const string IdempotencyKeyReused = "idempotency-key-reused";

    /// <summary>503. The database does not answer. Whether the call took effect is unknown: repeat it with the same <c>Idempotency-Key</c>.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>500. A defect; the trace id finds it.</summary>
    public const string InternalError = "internal-error";
}
