namespace TelegramEmulator.Updates;

/// <summary>Where a bot wants its updates.</summary>
public sealed record Webhook(Uri Url, string? SecretToken, int MaxConnections);
