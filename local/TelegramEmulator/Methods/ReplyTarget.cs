using System.Text.Json;
using TelegramEmulator.Calls;
using TelegramEmulator.Formatting;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>The message that a call replies to.</summary>
public static class ReplyTarget
{
    /// <exception cref="BotApiException">The message is gone and the call insists on it, or does not hold what the call quotes.</exception>
    public static (Message? Message, TextQuote? Quote) Find(BotCall call, Room room)
    {
        var (id, isOptional) = Read(call);
        if (id == 0)
            return (null, null);

        lock (room.Gate)
        {
            if (room.Find(id) is { } message)
                return (message with { ReplyToMessage = null, ReplyMarkup = null }, Quote(call, message));
        }

        return isOptional ? (null, null) : throw BotApiException.BadRequest("message to be replied not found");
    }

    private static TextQuote? Quote(BotCall call, Message target)
    {
        if (call.Json("reply_parameters", "reply parameters") is not { } parameters
            || !parameters.TryGetProperty("quote", out var quote) || quote.ToString() is not { Length: > 0 } text)
            return null;

        var mode = parameters.TryGetProperty("quote_parse_mode", out var given) ? given.ToString() : null;
        var wanted = Markup.Parse(text, mode, null);
        var from = parameters.TryGetProperty("quote_position", out var place)
            ? (int)Math.Clamp(Lenient.Number(place.ToString()), 0, 4_096)
            : 0;
        var whole = target.Text ?? target.Caption ?? "";
        var position = whole.IndexOf(wanted.Text, Math.Min(from, whole.Length), StringComparison.Ordinal);
        if (position < 0)
            position = whole.IndexOf(wanted.Text, StringComparison.Ordinal);
        if (position < 0)
            throw BotApiException.BadRequest("QUOTE_TEXT_INVALID");

        return new TextQuote(wanted.Text, position)
        {
            Entities = wanted.Entities.Count > 0 ? wanted.Entities : null,
            IsManual = true,
        };
    }

    private static (int Id, bool IsOptional) Read(BotCall call)
    {
        if (call.Json("reply_parameters", "reply parameters") is not { } parameters)
            return ((int)call.Number("reply_to_message_id", 0, 0, int.MaxValue), call.Flag("allow_sending_without_reply"));
        if (parameters.ValueKind is not JsonValueKind.Object)
            throw BotApiException.BadRequest("object expected as reply parameters");
        if (!parameters.TryGetProperty("message_id", out var id))
            return (0, true);

        var isOptional = parameters.TryGetProperty("allow_sending_without_reply", out var allow) && allow.ValueKind is JsonValueKind.True;
        return ((int)Math.Clamp(Lenient.Number(id.ToString()), 0, int.MaxValue), isOptional);
    }
}
