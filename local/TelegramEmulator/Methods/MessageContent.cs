using System.Text.Json;
using TelegramEmulator.Calls;
using TelegramEmulator.Formatting;
using TelegramEmulator.Wire;

namespace TelegramEmulator.Methods;

/// <summary>Text and captions of a call, parsed and within Telegram's limits.</summary>
public static class MessageContent
{
    private const int MaxText = 4_096;
    private const int MaxCaption = 1_024;
    private const int MaxBytes = 1 << 15;

    public static FormattedText Text(BotCall call)
    {
        var text = call.Text("text");
        if (text.Length == 0)
            throw BotApiException.BadRequest("message text is empty");

        var formatted = Parse(call, text, "entities");
        if (formatted.Text.Length == 0)
            throw BotApiException.BadRequest("text must be non-empty");
        return formatted.Text.Length > MaxText ? throw BotApiException.BadRequest("message is too long") : formatted;
    }

    public static FormattedText Caption(BotCall call)
    {
        var formatted = Parse(call, call.Text("caption"), "caption_entities");
        return formatted.Text.Length > MaxCaption ? throw BotApiException.BadRequest("message caption is too long") : formatted;
    }

    private static FormattedText Parse(BotCall call, string text, string entitiesName)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(text) > MaxBytes)
            throw BotApiException.BadRequest("text is too long");

        return Markup.Parse(text, call.Text("parse_mode"), Entities(call, entitiesName));
    }

    private static MessageEntity[]? Entities(BotCall call, string name)
    {
        try
        {
            return call.Json(name, "message entities")?.Deserialize<MessageEntity[]>(WireJson.Options);
        }
        catch (JsonException)
        {
            throw BotApiException.BadRequest("can't parse MessageEntity: expected an Object");
        }
    }
}
