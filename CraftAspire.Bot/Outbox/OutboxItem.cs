namespace CraftAspire.Bot.Outbox;

/// <summary>An outbox row on its way to Telegram.</summary>
internal sealed record OutboxItem(long UpdateId, int Ordinal, long ChatId, Outgoing Outgoing, string? TraceParent, DateTimeOffset CreatedAt);
