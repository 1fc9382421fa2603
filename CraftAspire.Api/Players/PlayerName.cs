namespace CraftAspire.Api.Players;

/// <summary>What of a given name is shown to others.</summary>
internal static class PlayerName
{
    public const int MaxLength = 128;

    /// <summary>
    /// The name on one line and without the characters that turn the text around it; null when nothing is left or too much.
    /// </summary>
    public static string? Clean(string? name)
    {
        if (name is null)
            return null;

        var kept = string.Concat(name.Where(character => !char.IsControl(character) && !TurnsText(character))).Trim();
        return kept.Length is > 0 and <= MaxLength ? kept : null;
    }

    // Unicode's bidirectional controls: one of them in a name would mirror the rest of a rating line.
    private static bool TurnsText(char character) =>
        character is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';
}
