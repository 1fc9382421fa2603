using System.Text;

namespace TelegramEmulator.Formatting;

/// <summary>Reads one start tag with its attributes.</summary>
public sealed class HtmlTagReader(string text, int start)
{
    private int _at = start + 1;

    /// <summary>The tag and the position behind it.</summary>
    public (HtmlTag Tag, int Next) Read()
    {
        while (!IsEnd && !char.IsWhiteSpace(Current) && Current != '>')
        {
            _at++;
        }

        if (IsEnd)
            throw Error($"Unclosed start tag at byte offset {StartOffset}");

        var name = text[(start + 1).._at].ToLowerInvariant();
        if (!HtmlTag.IsKnown(name))
            throw Error($"Unsupported start tag \"{name}\" at byte offset {StartOffset}");

        var argument = ReadAttributes(name);
        if (name == "span" && argument != "spoiler")
            throw Error($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {StartOffset}");
        return (new HtmlTag(name, argument), _at + 1);
    }

    private bool IsEnd => _at >= text.Length;

    private char Current => IsEnd ? '\0' : text[_at];

    private int StartOffset => Encoding.UTF8.GetByteCount(text.AsSpan(0, start));

    private string ReadAttributes(string tag)
    {
        var argument = "";
        for (SkipSpace(); Current != '>'; SkipSpace())
        {
            if (IsEnd)
                throw Error($"Unclosed start tag at byte offset {StartOffset}");

            var (name, value) = ReadAttribute(tag);
            argument = (tag, name) switch
            {
                ("a", "href") or ("tg-emoji", "emoji-id") => value,
                ("code", "class") when value.StartsWith("language-", StringComparison.Ordinal) => value["language-".Length..],
                ("span", "class") when value.StartsWith("tg-", StringComparison.Ordinal) => value["tg-".Length..],
                ("blockquote", "expandable") => "expandable",
                _ => argument,
            };
        }

        return argument;
    }

    private (string Name, string Value) ReadAttribute(string tag)
    {
        var begin = _at;
        while (!IsEnd && !char.IsWhiteSpace(Current) && Current is not ('=' or '>'))
        {
            _at++;
        }

        var name = text[begin.._at];
        if (name.Length == 0)
            throw Error($"Empty attribute name in the tag \"{tag}\" at byte offset {StartOffset}");

        SkipSpace();
        if (Current != '=')
        {
            return tag == "blockquote" && name == "expandable"
                ? (name, "")
                : throw Error($"Expected equal sign in declaration of an attribute of the tag \"{tag}\" at byte offset {StartOffset}");
        }

        _at++;
        SkipSpace();
        if (IsEnd)
            throw Error($"Unclosed start tag \"{tag}\" at byte offset {StartOffset}");
        return (name, Current is '\'' or '"' ? Quoted() : Token());
    }

    private string Token()
    {
        var begin = _at;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '.' or '-')
        {
            _at++;
        }

        if (!char.IsWhiteSpace(Current) && Current != '>')
            throw Error($"Unexpected end of name token at byte offset {Encoding.UTF8.GetByteCount(text.AsSpan(0, begin))}");
        return text[begin.._at].ToLowerInvariant();
    }

    private string Quoted()
    {
        var quote = text[_at++];
        var value = new StringBuilder();
        while (!IsEnd && Current != quote)
        {
            var (decoded, length) = Current == '&' ? HtmlReference.Read(text.AsSpan(_at)) : (null, 1);
            if (decoded is null)
                value.Append(Current);
            else
                value.Append(decoded);
            _at += length;
        }

        _at++;
        if (IsEnd)
            throw Error($"Unclosed start tag at byte offset {StartOffset}");
        return value.ToString();
    }

    private void SkipSpace()
    {
        while (!IsEnd && char.IsWhiteSpace(Current))
        {
            _at++;
        }
    }

    private static BotApiException Error(string reason) => BotApiException.BadRequest($"can't parse entities: {reason}");
}
