namespace TelegramEmulator.Control;

/// <summary>The token that replaces a revoked one.</summary>
public sealed record NewToken(string Token);
