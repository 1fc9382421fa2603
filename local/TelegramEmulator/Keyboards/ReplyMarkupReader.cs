using System.Text.Json;
using TelegramEmulator.Calls;
using TelegramEmulator.Wire;

namespace TelegramEmulator.Keyboards;

/// <summary>Reads <c>reply_markup</c>. Inline keyboards are kept with their message; other kinds are checked for shape only.</summary>
public static class ReplyMarkupReader
{
    private const int MaxButtons = 100;
    private const int MaxPerRow = 8;

    /// <summary>The inline keyboard of a call; null when it has none.</summary>
    public static InlineKeyboardMarkup? Read(BotCall call)
    {
        if (call.Json("reply_markup", "reply keyboard markup") is not { } markup)
            return null;
        if (markup.ValueKind is not JsonValueKind.Object)
            throw BotApiException.BadRequest("object expected as reply markup");
        if (!markup.TryGetProperty("inline_keyboard", out var rows))
            return null;
        if (rows.ValueKind is not JsonValueKind.Array)
            throw BotApiException.BadRequest("field \"inline_keyboard\" must be of type Array");

        return Checked([.. rows.EnumerateArray().Select(ReadRow).Where(row => row.Count > 0)]);
    }

    private static IReadOnlyList<InlineKeyboardButton> ReadRow(JsonElement row) => row.ValueKind is JsonValueKind.Array
        ? [.. row.EnumerateArray().Select(InlineButtonReader.Read)]
        : throw BotApiException.BadRequest("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays");

    private static InlineKeyboardMarkup? Checked(List<IReadOnlyList<InlineKeyboardButton>> rows)
    {
        if (rows.Sum(row => row.Count) > MaxButtons || rows.Any(row => row.Count > MaxPerRow))
            throw BotApiException.BadRequest("reply markup is too long");

        return rows.Count == 0 ? null : new InlineKeyboardMarkup(rows);
    }
}
