using Refit;

namespace CraftAspire.Contracts;

/// <summary>The caller's own second factor: a six-digit code of an authenticator application (TOTP, RFC 6238).</summary>
public interface ISecondFactorApi
{
    /// <summary>How it stands.</summary>
    [Get("/second-factor")]
    Task<IApiResponse<SecondFactorStatus>> StatusAsync([Authorize] string token, CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes a new secret and ends a raised level; the old secret counts until the new one is confirmed. Problems for one who has a
    /// second factor: <see cref="ProblemTypes.SecondFactorRequired"/>.
    /// </summary>
    [Post("/second-factor")]
    Task<IApiResponse<Enrolment>> EnrolAsync([Authorize] string token, CancellationToken cancellationToken = default);

    /// <summary>
    /// Confirms the new secret by a code made with it, raises the level and answers with ten recovery codes; older ones are void.
    /// Problems: those of <see cref="VerifyAsync"/>, and <see cref="ProblemTypes.SecondFactorNotEnrolled"/> when no secret waits.
    /// </summary>
    [Post("/second-factor/confirm")]
    Task<IApiResponse<RecoveryCodes>> ConfirmAsync([Authorize] string token, [Body] CodeEntry entry,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Raises the level for 15 minutes by a code of the authenticator or a recovery code. Problems: <see cref="ProblemTypes.WrongCode"/>,
    /// <see cref="ProblemTypes.CodeUsed"/>, <see cref="ProblemTypes.SecondFactorLocked"/>,
    /// <see cref="ProblemTypes.SecondFactorNotEnrolled"/>.
    /// </summary>
    [Post("/second-factor/verify")]
    Task<IApiResponse<RaisedLevel>> VerifyAsync(
        [Authorize] string token, [Body] CodeEntry entry, CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes ten new recovery codes and voids the old ones. Problems: <see cref="ProblemTypes.SecondFactorRequired"/>,
    /// <see cref="ProblemTypes.SecondFactorNotEnrolled"/>.
    /// </summary>
    [Post("/second-factor/recovery-codes")]
    Task<IApiResponse<RecoveryCodes>> RenewRecoveryCodesAsync([Authorize] string token, CancellationToken cancellationToken = default);

    /// <summary>Switches it off. Problems: <see cref="ProblemTypes.SecondFactorRequired"/>.</summary>
    [Delete("/second-factor")]
    Task<IApiResponse> SwitchOffAsync([Authorize] string token, CancellationToken cancellationToken = default);
}
