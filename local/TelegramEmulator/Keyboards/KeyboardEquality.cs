using System.Text.Json;
using TelegramEmulator.Wire;

namespace TelegramEmulator.Keyboards;

/// <summary>Whether two keyboards are the same for a reader: an edit that changes nothing is refused.</summary>
public static class KeyboardEquality
{
    public static bool AreSame(InlineKeyboardMarkup? left, InlineKeyboardMarkup? right)
    {
        if (left is null || right is null)
            return left is null && right is null;

        return JsonSerializer.SerializeToUtf8Bytes(left, WireJson.Options).AsSpan()
            .SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(right, WireJson.Options));
    }
}
