namespace CraftAspire.Bot.Durability;

/// <summary>Work of a chat that is due at a time.</summary>
/// <param name="Kind">Which handler it is for; 1–40 characters.</param>
/// <param name="Payload">What the handler wants to remember.</param>
internal sealed record DueItem(DateTimeOffset DueAt, long ChatId, string Kind, string Payload);
