using System.Text;
using TelegramEmulator.Wire;

namespace TelegramEmulator.Formatting;

/// <summary>The old Markdown mode: bold, italic, code and links, without nesting.</summary>
public sealed class MarkdownMarkup(string text)
{
    private readonly StringBuilder _plain = new(text.Length);
    private readonly List<MessageEntity> _entities = [];

    public FormattedText Parse()
    {
        for (var i = 0; i < text.Length;)
        {
            i = text[i] switch
            {
                '\\' when i + 1 < text.Length && text[i + 1] is '_' or '*' or '`' or '[' => Copy(text[i + 1], i + 2),
                '_' => Enclosed(i, "_", "italic"),
                '*' => Enclosed(i, "*", "bold"),
                '`' when text.AsSpan(i).StartsWith("```", StringComparison.Ordinal) => Enclosed(i, "```", "pre"),
                '`' => Enclosed(i, "`", "code"),
                '[' => Link(i),
                var c => Copy(c, i + 1),
            };
        }

        return new FormattedText(_plain.ToString(), _entities);
    }

    private int Copy(char c, int next)
    {
        _plain.Append(c);
        return next;
    }

    private int Enclosed(int start, string sign, string type)
    {
        var end = text.IndexOf(sign, start + sign.Length, StringComparison.Ordinal);
        if (end < 0)
            throw NoEnd(start);

        Add(type, text[(start + sign.Length)..end], null);
        return end + sign.Length;
    }

    private int Link(int start)
    {
        var end = text.IndexOf(']', start);
        if (end < 0)
            throw NoEnd(start);

        var content = text[(start + 1)..end];
        if (end + 1 >= text.Length || text[end + 1] != '(')
        {
            _plain.Append(content);
            return end + 1;
        }

        var close = text.IndexOf(')', end);
        if (close < 0)
            throw NoEnd(start);

        Add("text_link", content, text[(end + 2)..close]);
        return close + 1;
    }

    private void Add(string type, string content, string? url)
    {
        var offset = _plain.Length;
        _plain.Append(content);
        if (content.Length == 0)
            return;

        var entity = url is null ? new MessageEntity(type, offset, content.Length) : Links.ToEntity(url, offset, content.Length);
        if (entity is not null)
            _entities.Add(entity);
    }

    private BotApiException NoEnd(int start) => BotApiException.BadRequest(
        $"can't parse entities: Can't find end of the entity starting at byte offset {Encoding.UTF8.GetByteCount(text.AsSpan(0, start))}");
}
