using System.Text.RegularExpressions;
using TelegramEmulator.Wire;

namespace TelegramEmulator.Formatting;

/// <summary>What Telegram marks in plain text by itself: commands, mentions, hashtags, cashtags, links and mail addresses.</summary>
public static partial class FoundEntities
{
    private static readonly (string Type, Regex Pattern, char Sign)[] Kinds =
    [
        ("bot_command", Command(), '/'),
        ("url", Url(), '.'),
        ("email", Email(), '@'),
        ("mention", Mention(), '@'),
        ("hashtag", Hashtag(), '#'),
        ("cashtag", Cashtag(), '$'),
    ];

    /// <summary>Entities found beside those that the markup made; links and code hide what is in them.</summary>
    public static IReadOnlyList<MessageEntity> In(FormattedText formatted)
    {
        List<MessageEntity>? found = null;
        foreach (var (type, pattern, sign) in Kinds)
        {
            if (!formatted.Text.Contains(sign, StringComparison.Ordinal))
                continue;

            foreach (var match in pattern.EnumerateMatches(formatted.Text))
            {
                var entity = new MessageEntity(type, match.Index, match.Length);
                if (!formatted.Entities.Any(each => Hides(each) && Overlap(each, entity))
                    && found?.Any(each => Overlap(each, entity)) is not true)
                    (found ??= []).Add(entity);
            }
        }

        return found ?? [];
    }

    private static bool Hides(MessageEntity entity) => entity.Type is "code" or "pre" or "text_link" or "text_mention";

    private static bool Overlap(MessageEntity left, MessageEntity right) =>
        left.Offset < right.Offset + right.Length && right.Offset < left.Offset + left.Length;

    [GeneratedRegex(@"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]{3,32})?(?![\w/<>])")]
    private static partial Regex Command();

    [GeneratedRegex(
        @"(?<![\w@.])(https?://[^\s<>""]+[^\s<>""'.,;:!?)\]]"
        + @"|(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|me|app|ru|kz)(?![\w.])(?:/[^\s<>""]*[^\s<>""'.,;:!?)\]])?)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"(?<![\w.+-])[\w.+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?!\w)")]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w@])@[A-Za-z][A-Za-z0-9_]{2,31}(?!\w)")]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<![\w#])#(?=\w*[\p{L}_])\w{1,256}(?![\w#])")]
    private static partial Regex Hashtag();

    [GeneratedRegex(@"(?<![\w$])\$(?:1INCH|[A-Z]{1,8})(?![\w$])")]
    private static partial Regex Cashtag();
}
