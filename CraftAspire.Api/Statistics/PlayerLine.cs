namespace CraftAspire.Api.Statistics;

/// <summary>What a player did in an hour.</summary>
internal sealed record PlayerLine(DateTimeOffset Hour, long TelegramId, long Interactions, long Combinations);
