namespace CraftAspire.Api.Data.Rows;

/// <summary>A code that replaces a lost authenticator, once.</summary>
public sealed class RecoveryCodeRow
{
    public required long PlayerId { get; init; }

    public required byte[] Hash { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
