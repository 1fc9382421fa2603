namespace CraftAspire.Contracts;

/// <summary>Ten codes for the day the authenticator is lost, each good for one time. This is the only time they can be read.</summary>
/// <param name="Codes">Such as <c>7KQ2M-X9RTB</c>.</param>
/// <param name="RaisedUntil">Until then what asks for a second factor is open, UTC.</param>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes, DateTimeOffset RaisedUntil);
