namespace CraftAspire.Api.Combining.Generation;

/// <summary>
/// The pattern of an answer such as <c>Steam 💨</c>: one to four words of at most 32 characters together, a space, one emoji. Characters are
/// written out, not escaped, so every server's regex dialect reads them alike. Our model server compiles this pattern before it reports
/// ready.
/// </summary>
internal static class AnswerPattern
{
    private const string Letters = "A-Za-z0-9\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u017E";

    // Unicode's emoji-data 16.0 without digits and letter-like signs.
    private const string Pictures =
        "\u231A\u231B\u2328\u23CF\u23E9-\u23F3\u23F8-\u23FA\u25AA\u25AB\u25B6\u25C0\u25FB-\u25FE\u2600-\u2604\u260E" +
        "\u2611\u2614\u2615\u2618\u261D\u2620\u2622\u2623\u2626\u262A\u262E\u262F\u2638-\u263A\u2640\u2642\u2648-\u2653" +
        "\u265F\u2660\u2663\u2665\u2666\u2668\u267B\u267E\u267F\u2692-\u2697\u2699\u269B\u269C\u26A0\u26A1\u26A7" +
        "\u26AA\u26AB\u26B0\u26B1\u26BD\u26BE\u26C4\u26C5\u26C8\u26CE\u26CF\u26D1\u26D3\u26D4\u26E9\u26EA\u26F0-\u26F5" +
        "\u26F7-\u26FA\u26FD\u2702\u2705\u2708-\u270D\u270F\u2712\u2714\u2716\u271D\u2721\u2728\u2733\u2734\u2744\u2747" +
        "\u274C\u274E\u2753-\u2755\u2757\u2763\u2764\u2795-\u2797\u27A1\u27B0\u27BF\u2934\u2935\u2B05-\u2B07" +
        "\u2B1B\u2B1C\u2B50\u2B55\U0001F004\U0001F0CF\U0001F170\U0001F171\U0001F17E\U0001F17F\U0001F18E" +
        "\U0001F191-\U0001F19A\U0001F201\U0001F202\U0001F21A\U0001F22F\U0001F232-\U0001F23A\U0001F250\U0001F251" +
        "\U0001F300-\U0001F321\U0001F324-\U0001F393\U0001F396\U0001F397\U0001F399-\U0001F39B\U0001F39E-\U0001F3F0" +
        "\U0001F3F3-\U0001F3F5\U0001F3F7-\U0001F3FA\U0001F400-\U0001F4FD\U0001F4FF-\U0001F53D\U0001F549-\U0001F54E" +
        "\U0001F550-\U0001F567\U0001F56F\U0001F570\U0001F573-\U0001F57A\U0001F587\U0001F58A-\U0001F58D\U0001F590" +
        "\U0001F595\U0001F596\U0001F5A4\U0001F5A5\U0001F5A8\U0001F5B1\U0001F5B2\U0001F5BC\U0001F5C2-\U0001F5C4" +
        "\U0001F5D1-\U0001F5D3\U0001F5DC-\U0001F5DE\U0001F5E1\U0001F5E3\U0001F5E8\U0001F5EF\U0001F5F3" +
        "\U0001F5FA-\U0001F64F\U0001F680-\U0001F6C5\U0001F6CB-\U0001F6D2\U0001F6D5-\U0001F6D7\U0001F6DC-\U0001F6E5" +
        "\U0001F6E9\U0001F6EB\U0001F6EC\U0001F6F0\U0001F6F3-\U0001F6FC\U0001F7E0-\U0001F7EB\U0001F7F0" +
        "\U0001F90C-\U0001F93A\U0001F93C-\U0001F945\U0001F947-\U0001F9FF\U0001FA70-\U0001FA7C\U0001FA80-\U0001FA89" +
        "\U0001FA8F-\U0001FAC6\U0001FACE-\U0001FADC\U0001FADF-\U0001FAE9\U0001FAF0-\U0001FAF8";

    private const string Picture = $"[{Pictures}](?:\uFE0F|[\U0001F3FB-\U0001F3FF])?";

    private const string Flag = "[\U0001F1E6-\U0001F1FF][\U0001F1E6-\U0001F1FF]|\U0001F3F4[\U000E0061-\U000E007A]{5,6}\U000E007F";

    private const string Keycap = "[0-9#*]\uFE0F?\u20E3";

    // A regular expression cannot limit words and characters at once, so the ways to share 32 characters are listed.
    private static readonly int[][] WordLengths =
        [[32], [20, 11], [15, 16], [11, 20], [10, 10, 10], [14, 8, 8], [8, 8, 14], [7, 7, 7, 7], [11, 6, 6, 6], [6, 6, 6, 11]];

    private const string AnyEmoji = $"(?:{Picture}(?:\u200D{Picture}){{0,3}}|{Flag}|{Keycap})";

    public static string Text { get; } = $"(?:{string.Join('|', WordLengths.Select(Words))}) {AnyEmoji}";

    /// <summary>The pattern of an answer with that name and any emoji.</summary>
    public static string EmojiOf(string name) => $"{string.Concat(name.Select(Escape))} {AnyEmoji}";

    private static string Escape(char character) =>
        character is '.' or '+' or '(' or ')' or '?' or '*' or '[' or ']' or '|' or '^' or '$' or '\\' or '{' or '}' ? $"\\{character}"
            : $"{character}";

    private static string Words(int[] lengths) =>
        string.Join(' ', lengths.Select((length, place) => place == 0 ? Word(length) : $"(?:&|{Word(length)})"));

    private static string Word(int length) => $"[{Letters}](?:[{Letters}'\u2019.&!-]{{0,{length - 2}}}[{Letters}.!])?";
}
