namespace TelegramEmulator.Wire;

/// <summary>A tap on a button that carries callback data.</summary>
public sealed record CallbackQuery(string Id, User From, Message? Message, string ChatInstance, string Data);
