namespace CraftAspire.Api.Players;

/// <summary>Cleans the name that others see.</summary>
internal static class PlayerName
{
    public const int MaxLength = 128;

    /// <summary>Strips control and bidi characters. Null if the result is empty or too long.</summary>
    public static string? Clean(string? name)
    {
        if (name is null)
            return null;

        var kept = string.Concat(name.Where(character => !char.IsControl(character) && !IsBidi(character))).Trim();
        return kept.Length is > 0 and <= MaxLength ? kept : null;
    }

    // One of Unicode's bidirectional controls in a name would mirror the rest of a rating's line.
    private static bool IsBidi(char character) =>
        character is '\u061C' or '\u200E' or '\u200F' or '\u2028' or '\u2029'
            or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
