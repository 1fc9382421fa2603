namespace CraftAspire.Api.Data.Rows;

/// <summary>A ban or a mute of somebody who was forgotten meanwhile: who it is cannot be read from it, only recognised.</summary>
public sealed class KeptSanctionRow
{
    /// <summary>A keyed hash of the Telegram account, 32 bytes.</summary>
    public required byte[] Mark { get; init; }

    public DateTimeOffset? BannedUntil { get; init; }

    public DateTimeOffset? MutedUntil { get; init; }

    /// <summary>When nothing is left to keep: the later of the two.</summary>
    public required DateTimeOffset EndsAt { get; init; }
}
