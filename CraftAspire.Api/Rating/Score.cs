namespace CraftAspire.Api.Rating;

/// <summary>A player's points in a period.</summary>
internal sealed record Score(long PlayerId, long Points);
