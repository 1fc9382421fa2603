using System.Text;
using TelegramEmulator.Wire;

namespace TelegramEmulator.Formatting;

/// <summary>
/// MarkdownV2: every sign that could mean something must be escaped. Error texts and byte offsets are those of the official server.
/// </summary>
public sealed class MarkdownV2Markup(string text)
{
    private const string Reserved = "_*[]()~`>#+-=|{}.!";

    private readonly StringBuilder _plain = new(text.Length);
    private readonly List<MessageEntity> _entities = [];
    private readonly Stack<Span> _open = [];

    public FormattedText Parse()
    {
        for (var i = 0; i < text.Length;)
        {
            i = Step(i);
        }

        if (_open.TryPeek(out var quote) && quote.Name == "BlockQuote")
            CloseQuote();
        if (_open.TryPeek(out var left))
            throw Error($"Can't find end of {left.Name} entity at byte offset {ByteOffset(left.Start)}");
        return new FormattedText(_plain.ToString(), _entities);
    }

    private int Step(int i)
    {
        var c = text[i];
        if (c == '\\' && At(i + 1) is > '\0' and <= '~')
            return Copy(text[i + 1], i + 2);
        if (c == '\n' && _open.TryPeek(out var quote) && quote.Name == "BlockQuote")
            return QuoteLineEnd(i);
        if (_open.TryPeek(out quote) && quote.Name == "BlockQuote" && IsEndOfExpandable(i))
            return CloseExpandable(i);
        if (_open.TryPeek(out var inner) && IsEnd(inner, i))
            return Close(i);
        if (_open.TryPeek(out inner)
            && inner.Name is "Code" or "Pre" or "PreCode" ? c != '`' : !Reserved.Contains(c, StringComparison.Ordinal))
            return Copy(c, i + 1);
        return Open(i);
    }

    private bool IsEnd(Span open, int i) => open.Name switch
    {
        "Bold" => text[i] == '*',
        "Italic" => text[i] == '_' && At(i + 1) != '_',
        "Underline" => text[i] == '_' && At(i + 1) == '_',
        "Strikethrough" => text[i] == '~',
        "Spoiler" => text[i] == '|' && At(i + 1) == '|',
        "Code" => text[i] == '`',
        "Pre" or "PreCode" => IsFence(i),
        "TextUrl" or "CustomEmoji" => text[i] == ']',
        _ => false,
    };

    private int Open(int i)
    {
        var (name, length) = text[i] switch
        {
            '_' when At(i + 1) == '_' => ("Underline", 2),
            '_' => ("Italic", 1),
            '*' => ("Bold", 1),
            '~' => ("Strikethrough", 1),
            '|' when At(i + 1) == '|' => ("Spoiler", 2),
            '[' => ("TextUrl", 1),
            '!' when At(i + 1) == '[' => ("CustomEmoji", 2),
            '`' when IsFence(i) => ("Pre", 3),
            '`' => ("Code", 1),
            '>' when IsLineStart && _open.Count == 0 => ("BlockQuote", 1),
            var c => throw Error($"Character '{c}' is reserved and must be escaped with the preceding '\\'"),
        };
        return name == "Pre" ? OpenPre(i) : Push(name, i, i + length);
    }

    private int OpenPre(int i)
    {
        var end = i + 3;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != '`')
        {
            end++;
        }

        var hasLanguage = end > i + 3 && end < text.Length && text[end] != '`';
        var content = hasLanguage ? end : i + 3;
        if (At(content) == '\n')
            content++;
        return hasLanguage ? Push("PreCode", i, content, text[(i + 3)..end]) : Push("Pre", i, content);
    }

    private int Push(string name, int start, int next, string? language = null)
    {
        _open.Push(new Span(name, start, _plain.Length, language));
        return next;
    }

    private int Close(int i)
    {
        var open = _open.Pop();
        var length = _plain.Length - open.Offset;
        if (open.Name is "TextUrl" or "CustomEmoji")
            return CloseLink(open, i, length);

        if (length > 0)
            _entities.Add(new MessageEntity(open.Type, open.Offset, length) { Language = open.Language });
        return i + open.Name switch { "Underline" or "Spoiler" => 2, "Pre" or "PreCode" => 3, _ => 1 };
    }

    private int CloseLink(Span open, int i, int length)
    {
        var url = _plain.ToString(open.Offset, length);
        var next = i + 1;
        if (At(next) == '(')
            (url, next) = ReadUrl(next + 1);
        else if (open.Name == "CustomEmoji")
            throw Error($"Custom emoji entity must contain a tg://emoji URL at byte offset {ByteOffset(open.Start)}");

        if (length > 0
            && (open.Name == "CustomEmoji" ? Emoji(url, open.Offset, length) : Links.ToEntity(url, open.Offset, length)) is { } entity)
            _entities.Add(entity);
        return next;
    }

    private (string Url, int Next) ReadUrl(int begin)
    {
        var url = new StringBuilder();
        for (var i = begin; i < text.Length; i++)
        {
            if (text[i] == ')')
                return (url.ToString(), i + 1);
            if (text[i] == '\\' && At(i + 1) is > '\0' and <= '~')
                i++;
            url.Append(text[i]);
        }

        throw Error($"Can't find end of a URL at byte offset {ByteOffset(begin)}");
    }

    private static MessageEntity Emoji(string url, int offset, int length)
    {
        const string Prefix = "tg://emoji?id=";
        return url.StartsWith(Prefix, StringComparison.Ordinal)
            ? new MessageEntity("custom_emoji", offset, length) { CustomEmojiId = url[Prefix.Length..] }
            : throw Error("Invalid custom emoji URL specified");
    }

    // A quotation goes on while the next line begins with its sign too.
    private int QuoteLineEnd(int i)
    {
        if (At(i + 1) == '>')
            return Copy('\n', i + 2);

        CloseQuote();
        return Copy('\n', i + 1);
    }

    // Two bars at the end of a quotation's last line make it expandable.
    private bool IsEndOfExpandable(int i) => text[i] == '|' && At(i + 1) == '|'
        && (i + 2 == text.Length || At(i + 2) == '\n' && At(i + 3) != '>');

    private int CloseExpandable(int i)
    {
        CloseQuote("expandable_blockquote");
        return i + 2;
    }

    private void CloseQuote(string type = "blockquote")
    {
        var open = _open.Pop();
        if (_plain.Length > open.Offset)
            _entities.Add(new MessageEntity(type, open.Offset, _plain.Length - open.Offset));
    }

    private int Copy(char c, int next)
    {
        _plain.Append(c);
        return next;
    }

    private bool IsFence(int i) => text.AsSpan(i).StartsWith("```", StringComparison.Ordinal);

    // Counted in what was written: an empty bold may stand before a quotation, to part it from the one above.
    private bool IsLineStart => _plain.Length == 0 || _plain[^1] == '\n';

    private char At(int i) => i < text.Length ? text[i] : '\0';

    private int ByteOffset(int position) => Encoding.UTF8.GetByteCount(text.AsSpan(0, position));

    private static BotApiException Error(string reason) => BotApiException.BadRequest($"can't parse entities: {reason}");

    // Named as the official server names the entity in its errors.
    private readonly record struct Span(string Name, int Start, int Offset, string? Language)
    {
        public string Type => Name switch { "PreCode" => "pre", _ => Name.ToLowerInvariant() };
    }
}
