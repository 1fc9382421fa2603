using System.Text;
using TelegramEmulator.Wire;

namespace TelegramEmulator.Formatting;

/// <summary>Text of a request to formatted text: parse mode or given entities, then trimming and what Telegram finds by itself.</summary>
public static class Markup
{
    /// <exception cref="BotApiException">The markup is broken or the mode unknown.</exception>
    public static FormattedText Parse(string text, string? parseMode, IReadOnlyList<MessageEntity>? given)
    {
        var clean = Clean(text);
        var parsed = parseMode?.ToLowerInvariant() switch
        {
            null or "" or "none" => new FormattedText(clean, Valid(clean, given ?? [])),
            "html" => new HtmlMarkup(clean).Parse(),
            "markdownv2" => new MarkdownV2Markup(clean).Parse(),
            "markdown" => new MarkdownMarkup(clean).Parse(),
            _ => throw BotApiException.BadRequest("unsupported parse_mode"),
        };
        var trimmed = Trim(parsed);
        return trimmed with { Entities = Sort([.. trimmed.Entities, .. FoundEntities.In(trimmed)]) };
    }

    // Control characters become spaces and carriage returns vanish, as Telegram does it.
    private static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001f'))
            return text;

        var clean = new StringBuilder(text.Length);
        foreach (var c in text.Where(c => c != '\r'))
        {
            clean.Append(c is < ' ' and not '\n' ? ' ' : c);
        }

        return clean.ToString();
    }

    private static IReadOnlyList<MessageEntity> Valid(string text, IReadOnlyList<MessageEntity> entities) =>
        [.. entities.Where(each => each.Offset >= 0 && each.Length > 0 && each.Offset + each.Length <= text.Length)];

    private static FormattedText Trim(FormattedText formatted)
    {
        var text = formatted.Text.TrimEnd(' ', '\n', '\t');
        var firstEntity = formatted.Entities.Count == 0 ? text.Length : Math.Min(text.Length, formatted.Entities.Min(each => each.Offset));
        var skipped = 0;
        while (skipped < firstEntity && text[skipped] is ' ' or '\n')
        {
            skipped++;
        }

        if (skipped == 0 && text.Length == formatted.Text.Length)
            return formatted;

        var entities = formatted.Entities
            .Select(each => each with { Offset = each.Offset - skipped, Length = Math.Min(each.Length, text.Length - each.Offset) })
            .Where(each => each.Length > 0);
        return new FormattedText(text[skipped..], [.. entities]);
    }

    // Outer entities before inner ones.
    private static List<MessageEntity> Sort(List<MessageEntity> entities) =>
        entities.Count < 2 ? entities : [.. entities.OrderBy(each => each.Offset).ThenByDescending(each => each.Length)];
}
