namespace CraftAspire.Api.Data.Rows;

/// <summary>A player's second factor: the shared secret of an authenticator application (TOTP, RFC 6238).</summary>
public sealed class SecondFactorRow
{
    public required long PlayerId { get; init; }

    /// <summary>The confirmed secret, sealed; null while the first enrolment is not confirmed.</summary>
    public byte[]? Secret { get; set; }

    /// <summary>A secret that was shown and not confirmed yet, sealed.</summary>
    public byte[]? PendingSecret { get; set; }

    public DateTimeOffset? EnrolledAt { get; set; }

    /// <summary>
    /// The time step (30 s since 1970) of the latest code that was taken. Only a later one is taken, so no code is taken twice.
    /// </summary>
    public long LastStep { get; set; }

    /// <summary>Tries since the last right one.</summary>
    public int WrongCodes { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>End of the raised level; null without one.</summary>
    public DateTimeOffset? RaisedUntil { get; set; }

    /// <summary>The salt of this player's recovery codes' hashes.</summary>
    public byte[]? RecoverySalt { get; set; }
}
