using TelegramEmulator.Wire;

namespace TelegramEmulator.Control;

/// <summary>Finds the button that a tap means.</summary>
public static class ButtonSearch
{
    /// <summary>By data; or by the whole label; or by a part of the label that only one button has.</summary>
    public static InlineKeyboardButton? Find(Message message, Tap tap)
    {
        var buttons = Buttons(message);
        if (tap.Data is { } data)
            return buttons.FirstOrDefault(each => each.CallbackData == data);
        if (tap.Label is not { Length: > 0 } label)
            return null;

        var matching = buttons.Where(each => each.Text.Contains(label, StringComparison.Ordinal)).ToList();
        return buttons.FirstOrDefault(each => each.Text == label) ?? (matching is [var only] ? only : null);
    }

    public static string Describe(Message message) =>
        $"There is no such button; the message has: {string.Join(" | ", Buttons(message).Select(each => each.Text))}";

    private static List<InlineKeyboardButton> Buttons(Message message) =>
        message.ReplyMarkup?.InlineKeyboard.SelectMany(row => row).ToList() ?? [];
}
