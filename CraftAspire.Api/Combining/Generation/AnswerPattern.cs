namespace CraftAspire.Api.Combining.Generation;

/// <summary>
/// The pattern of an answer such as <c>Steam 💨</c>: one to four words of at most 32 characters together, a space, one emoji. The signs stand
/// as themselves so that every server's dialect reads them alike; blocks of pictures are taken whole, and what is no emoji in them is refused later.
/// </summary>
internal static class AnswerPattern
{
    private const string Letters = "A-Za-z0-9\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u017E";

    private const string Picture =
        "[\u231A-\u23FF\u25AA-\u27BF\u2B05-\u2B55\U0001F004-\U0001F2FF\U0001F300-\U0001F6FF\U0001F7E0-\U0001F7F0\U0001F90C-\U0001F9FF\U0001FA70-\U0001FAFF]"
        + "(?:\uFE0F|[\U0001F3FB-\U0001F3FF])?";

    private const string Flag = "[\U0001F1E6-\U0001F1FF][\U0001F1E6-\U0001F1FF]";

    // No regular expression counts words and characters at once, so the ways to share 32 characters are written out.
    private static readonly int[][] WordLengths =
        [[32], [20, 11], [15, 16], [11, 20], [10, 10, 10], [14, 8, 8], [8, 8, 14], [7, 7, 7, 7], [11, 6, 6, 6], [6, 6, 6, 11]];

    public static string Text { get; } =
        $"(?:{string.Join('|', WordLengths.Select(lengths => string.Join(' ', lengths.Select(Word))))}) (?:{Picture}(?:\u200D{Picture}){{0,3}}|{Flag})";

    private static string Word(int length) => $"[{Letters}](?:[{Letters}'\u2019.&!-]{{0,{length - 2}}}[{Letters}.!])?";
}
