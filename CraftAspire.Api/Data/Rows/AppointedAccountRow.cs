namespace CraftAspire.Api.Data.Rows;

/// <summary>
/// An account that the configuration has appointed as an admin once. It is not appointed again, even after it was forgotten.
/// </summary>
public sealed class AppointedAccountRow
{
    /// <summary>A keyed hash of the Telegram account, 32 bytes.</summary>
    public required byte[] Mark { get; init; }

    public required DateTimeOffset At { get; init; }
}
