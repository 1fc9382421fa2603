using System.Globalization;
using System.Text;

namespace CraftAspire.Bot.Languages;

/// <summary>
/// A person's name as others read it: on one line, of a bearable length, with nothing to tap on, and in its own direction whatever stands
/// around it. Telegram lets people choose nearly any characters.
/// </summary>
internal static class PersonName
{
    private const int MostCharacters = 32;
    private const int MostMarks = 2;

    // Between two characters it keeps Telegram from making a link, a mention or a command of them, and nobody sees it.
    private const char WordJoiner = '\u2060';
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>The name in a message; "A player" for one of which nothing can be seen.</summary>
    public static Html Show(string? name, Words words)
    {
        var clean = Clean(name);
        if (clean.Length == 0) return new Html(words[Phrase.RatingSomebody]);

        var text = Unlinked(Html.Escape(clean));
        return new Html(clean.EnumerateRunes().Any(IsRightToLeft) ? $"{FirstStrongIsolate}{text}{PopIsolate}" : text);
    }

    /// <summary>The name alone; empty for one of which nothing can be seen.</summary>
    public static string Clean(string? name)
    {
        if (name is null) return "";
        var seen = new StringBuilder();
        var marks = 0;
        foreach (var rune in name.EnumerateRunes().Where(rune => !IsHidden(rune)))
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks <= MostMarks) seen.Append(Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        }

        var text = seen.ToString().Trim();
        // A mark or a joiner alone has nothing to stand on.
        return text.EnumerateRunes().All(rune => IsMark(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format) ? "" : Cut(text);
    }

    /// <summary>Cuts after whole characters, as readers see them.</summary>
    private static string Cut(string text)
    {
        var characters = StringInfo.GetTextElementEnumerator(text);
        for (var count = 0; characters.MoveNext(); count++)
        {
            if (count == MostCharacters) return text[..characters.ElementIndex].TrimEnd() + "…";
        }

        return text;
    }

    private static string Unlinked(string html)
    {
        var text = new StringBuilder();
        foreach (var character in html)
        {
            text.Append(character);
            if (character is '@' or '/' or '.' or ':' or '#' or '$') text.Append(WordJoiner);
        }

        // A number sign may be part of an escaped character.
        return text.Replace($"&#{WordJoiner}", "&#").ToString();
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    // Fillers count as letters, so their category does not give them away.
    private static bool IsHidden(Rune rune) =>
        rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800
            || (rune.Value is not 0x200D && !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is
                UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);

    private static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF)
            or (>= 0x1E800 and <= 0x1EFFF);
}
