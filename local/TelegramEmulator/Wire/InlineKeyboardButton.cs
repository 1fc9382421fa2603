using System.Text.Json;

namespace TelegramEmulator.Wire;

/// <summary>A button below a message; exactly one field beside the text says what it does.</summary>
public sealed record InlineKeyboardButton(string Text)
{
    public string? Url { get; init; }

    public string? CallbackData { get; init; }

    public JsonElement? WebApp { get; init; }

    public JsonElement? LoginUrl { get; init; }

    public string? SwitchInlineQuery { get; init; }

    public string? SwitchInlineQueryCurrentChat { get; init; }

    public JsonElement? CopyText { get; init; }

    public bool? Pay { get; init; }
}
