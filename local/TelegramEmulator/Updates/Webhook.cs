namespace TelegramEmulator.Updates;

/// <summary>A bot's webhook.</summary>
public sealed record Webhook(Uri Url, string? SecretToken, int MaxConnections);
