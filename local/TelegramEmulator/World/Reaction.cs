namespace TelegramEmulator.World;

/// <summary>One reaction below a message.</summary>
public sealed record Reaction(string Emoji, long By);
