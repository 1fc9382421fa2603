namespace CraftAspire.Contracts;

/// <summary>A code was right.</summary>
/// <param name="Until">Until then tokens with <see cref="PlayerToken.LevelClaim"/> open what asks for a second factor, UTC.</param>
/// <param name="RecoveryCodesLeft">Recovery codes that were not used yet; 0–10.</param>
public sealed record RaisedLevel(DateTimeOffset Until, int RecoveryCodesLeft);
