using System.Text;
using TelegramEmulator.Wire;

namespace TelegramEmulator.Formatting;

/// <summary>
/// Telegram's HTML: a few tags, strictly nested, and four named entities. Error texts and byte offsets are those of the official server.
/// </summary>
public sealed class HtmlMarkup(string text)
{
    private readonly StringBuilder _plain = new(text.Length);
    private readonly List<MessageEntity> _entities = [];
    private readonly Stack<(HtmlTag Tag, int Offset)> _open = [];

    public FormattedText Parse()
    {
        if (!text.AsSpan().ContainsAny('<', '&'))
            return new FormattedText(text, []);

        for (var i = 0; i < text.Length;)
        {
            i = text[i] switch
            {
                '&' => Reference(i),
                '<' when i + 1 < text.Length && text[i + 1] == '/' => Close(i),
                '<' => Open(i),
                _ => Copy(i),
            };
        }

        if (_open.TryPeek(out var left))
            throw Error($"Can't find end tag corresponding to start tag \"{left.Tag.Name}\"");
        return new FormattedText(_plain.ToString(), _entities);
    }

    private int Copy(int i)
    {
        _plain.Append(text[i]);
        return i + 1;
    }

    private int Reference(int i)
    {
        var (decoded, length) = HtmlReference.Read(text.AsSpan(i));
        _plain.Append(decoded ?? "&");
        return i + length;
    }

    private int Open(int start)
    {
        var (tag, next) = new HtmlTagReader(text, start).Read();
        _open.Push((tag, _plain.Length));
        return next;
    }

    private int Close(int start)
    {
        if (!_open.TryPop(out var open))
            throw Error($"Unexpected end tag at byte offset {ByteOffset(start)}");

        var end = start + 2;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != '>')
        {
            end++;
        }

        var name = text[(start + 2)..end].ToLowerInvariant();
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        if (end == text.Length || text[end] != '>')
            throw Error($"Unclosed end tag at byte offset {ByteOffset(start)}");
        if (name.Length > 0 && name != open.Tag.Name)
            throw Error($"Unmatched end tag at byte offset {ByteOffset(start)}, expected \"</{open.Tag.Name}>\", found \"</{name}>\"");

        if (_plain.Length > open.Offset)
            Add(open.Tag, open.Offset, _plain.Length - open.Offset);
        return end + 1;
    }

    private void Add(HtmlTag tag, int offset, int length)
    {
        // <pre><code class="language-x"> is one block with a language, not two entities.
        var inner = _entities.Count > 0 && _entities[^1].Offset == offset && _entities[^1].Length == length ? _entities[^1] : null;
        if (tag.Name == "pre" && inner is { Type: "code", Language: not null })
            _entities[^1] = inner with { Type = "pre" };
        else if (tag.Name == "code" && inner is { Type: "pre" } && tag.Argument.Length > 0)
            _entities[^1] = inner with { Language = tag.Argument };
        else if (Languageless(tag).ToEntity(offset, length, _plain.ToString(offset, length)) is { } entity)
            _entities.Add(entity);

        if (tag.Name == "pre")
            ForgetLanguageOfCode();
    }

    // A language counts only inside a block, and there only for the whole of it.
    private HtmlTag Languageless(HtmlTag tag) =>
        tag.Name == "code" && _open.All(each => each.Tag.Name != "pre") ? tag with { Argument = "" } : tag;

    private void ForgetLanguageOfCode()
    {
        for (var i = 0; i < _entities.Count; i++)
        {
            if (_entities[i] is { Type: "code", Language: not null } code)
                _entities[i] = code with { Language = null };
        }
    }

    private int ByteOffset(int position) => Encoding.UTF8.GetByteCount(text.AsSpan(0, position));

    private static BotApiException Error(string reason) => BotApiException.BadRequest($"can't parse entities: {reason}");
}
