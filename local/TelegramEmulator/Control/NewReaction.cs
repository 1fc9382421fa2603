namespace TelegramEmulator.Control;

/// <summary>A person's reaction; without an emoji it is taken back.</summary>
public sealed record NewReaction(long Person, string? Emoji);
