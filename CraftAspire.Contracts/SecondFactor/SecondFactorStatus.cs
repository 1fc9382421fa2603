namespace CraftAspire.Contracts;

/// <summary>How the caller's second factor stands.</summary>
/// <param name="IsEnrolled">True when there is a confirmed one.</param>
/// <param name="RaisedUntil">Until then what asks for it is open, UTC; null when no code was given lately.</param>
/// <param name="LockedUntil">Until then no code is taken, UTC; null when codes are taken.</param>
/// <param name="RecoveryCodesLeft">Recovery codes that were not used yet; 0–10.</param>
public sealed record SecondFactorStatus(bool IsEnrolled, DateTimeOffset? RaisedUntil, DateTimeOffset? LockedUntil, int RecoveryCodesLeft);
