namespace CraftAspire.Api.Data.Rows;

/// <summary>A ban or a mute of a forgotten account. The row recognises the account but does not reveal it.</summary>
public sealed class KeptSanctionRow
{
    /// <summary>A keyed hash of the Telegram account, 32 bytes.</summary>
    public required byte[] Mark { get; init; }

    public DateTimeOffset? BannedUntil { get; init; }

    public DateTimeOffset? MutedUntil { get; init; }

    /// <summary>The later of the two.</summary>
    public required DateTimeOffset EndsAt { get; init; }
}
