namespace TelegramEmulator.Wire;

/// <summary>A reaction; the emulator knows those of type <c>emoji</c>.</summary>
public sealed record ReactionType(string Type, string Emoji);
