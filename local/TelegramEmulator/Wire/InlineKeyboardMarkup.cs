namespace TelegramEmulator.Wire;

/// <summary>Buttons below a message, row by row.</summary>
public sealed record InlineKeyboardMarkup(IReadOnlyList<IReadOnlyList<InlineKeyboardButton>> InlineKeyboard);
