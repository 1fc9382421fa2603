namespace CraftAspire.Contracts;

/// <summary>A player as moderators see them.</summary>
/// <param name="PlayerId">The game's own number for them.</param>
/// <param name="Name">As they gave it; null while none was given.</param>
/// <param name="BannedUntil">UTC; null when they may play.</param>
/// <param name="MutedUntil">UTC; null when they may speak.</param>
public sealed record Suspect(long PlayerId, string? Name, DateTimeOffset? BannedUntil, DateTimeOffset? MutedUntil);
