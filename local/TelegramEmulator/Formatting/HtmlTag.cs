using System.Globalization;
using TelegramEmulator.Wire;

namespace TelegramEmulator.Formatting;

/// <summary>A start tag: its name in small letters and the one attribute that means something.</summary>
public sealed record HtmlTag(string Name, string Argument)
{
    private static readonly HashSet<string> Names =
    [
        "a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "tg-spoiler", "tg-emoji", "span", "pre", "code", "blockquote",
    ];

    public static bool IsKnown(string name) => Names.Contains(name);

    /// <summary>The entity that this tag makes of its content; null when the content is left plain, as for a link to nowhere.</summary>
    public MessageEntity? ToEntity(int offset, int length, string content) => Name switch
    {
        "b" or "strong" => new("bold", offset, length),
        "i" or "em" => new("italic", offset, length),
        "s" or "strike" or "del" => new("strikethrough", offset, length),
        "u" or "ins" => new("underline", offset, length),
        "tg-spoiler" or "span" => new("spoiler", offset, length),
        "tg-emoji" => new("custom_emoji", offset, length) { CustomEmojiId = EmojiId() },
        "pre" => new("pre", offset, length),
        "code" => new("code", offset, length) { Language = Argument.Length > 0 ? Argument : null },
        "blockquote" => new(Argument == "expandable" ? "expandable_blockquote" : "blockquote", offset, length),
        _ => Links.ToEntity(Argument.Length > 0 ? Argument : content, offset, length),
    };

    private string EmojiId() => long.TryParse(Argument, CultureInfo.InvariantCulture, out var id) && id != 0
        ? Argument
        : throw BotApiException.BadRequest("can't parse entities: Invalid custom emoji identifier specified");
}
