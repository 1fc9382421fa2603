namespace TelegramEmulator.Wire;

/// <summary>One line of the command menu.</summary>
public sealed record BotCommand(string Command, string Description);
