namespace CraftAspire.Tests.Api;

/// <summary>A player of the test and the token that names them.</summary>
internal sealed record Somebody(long TelegramId, string Token);
