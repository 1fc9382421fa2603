using CraftAspire.Bot.Telegram.Messages;
using Telegram.Bot.Types.ReplyMarkups;

namespace CraftAspire.Bot.Telegram.Sending;

internal static class Keyboards
{
    public static InlineKeyboardMarkup Of(IReadOnlyList<IReadOnlyList<Button>> rows) =>
        new(rows.Select(row => row.Select(ButtonOf)));

    private static InlineKeyboardButton ButtonOf(Button button) => button.Link is { } link
        ? InlineKeyboardButton.WithUrl(button.Text, link.AbsoluteUri)
        : InlineKeyboardButton.WithCallbackData(button.Text, button.Data);

    public static InlineKeyboardMarkup? OrNone(IReadOnlyList<IReadOnlyList<Button>>? rows) => rows is null ? null : Of(rows);
}
