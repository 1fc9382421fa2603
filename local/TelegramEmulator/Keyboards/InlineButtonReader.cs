using System.Text;
using System.Text.Json;
using TelegramEmulator.Formatting;
using TelegramEmulator.Wire;

namespace TelegramEmulator.Keyboards;

/// <summary>Reads one inline button and refuses what Telegram refuses.</summary>
public static class InlineButtonReader
{
    private const int MaxDataBytes = 64;

    public static InlineKeyboardButton Read(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object)
            throw Error("InlineKeyboardButton must be an Object");
        if (!json.TryGetProperty("text", out var text))
            throw Error("Can't find field \"text\"");
        if (text.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
            throw Error("Field \"text\" must be of type String");

        var button = new InlineKeyboardButton(text.ToString())
        {
            Url = String(json, "url"),
            CallbackData = String(json, "callback_data"),
            WebApp = Object(json, "web_app"),
            LoginUrl = Object(json, "login_url"),
            SwitchInlineQuery = Present(json, "switch_inline_query"),
            SwitchInlineQueryCurrentChat = Present(json, "switch_inline_query_current_chat"),
            CopyText = Object(json, "copy_text"),
            Pay = json.TryGetProperty("pay", out var pay) && pay.ValueKind is JsonValueKind.True ? true : null,
        };
        return Check(button);
    }

    private static InlineKeyboardButton Check(InlineKeyboardButton button) => button switch
    {
        {
            Url: null, CallbackData: null, WebApp: null, LoginUrl: null,
            SwitchInlineQuery: null, SwitchInlineQueryCurrentChat: null, CopyText: null, Pay: null,
        } =>
            throw Error("Text buttons are unallowed in the inline keyboard"),
        { Text: var text } when string.IsNullOrWhiteSpace(text) =>
            throw BotApiException.BadRequest("inline keyboard button text must be non-empty"),
        { CallbackData: { } data } when Encoding.UTF8.GetByteCount(data) > MaxDataBytes =>
            throw BotApiException.BadRequest("BUTTON_DATA_INVALID"),
        { Url: { } url } =>
            button with
            {
                Url = Links.Checked(url)
                ?? throw BotApiException.BadRequest($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
            },
        { WebApp: { } app } when String(app, "url") is var url && !IsHttps(url) =>
            throw BotApiException.BadRequest($"inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed"),
        _ => button,
    };

    private static bool IsHttps(string? url) => url?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) is true;

    // Telegram takes an empty string for an absent one.
    private static string? String(JsonElement json, string name) => Present(json, name) is { Length: > 0 } text ? text : null;

    private static string? Present(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? value.ToString()
            : null;

    private static JsonElement? Object(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Object ? value.Clone() : null;

    private static BotApiException Error(string reason) => BotApiException.BadRequest($"can't parse inline keyboard button: {reason}");
}
