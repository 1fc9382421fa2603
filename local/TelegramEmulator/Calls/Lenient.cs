namespace TelegramEmulator.Calls;

/// <summary>Reads numbers and truth values as the Bot API does, without errors.</summary>
public static class Lenient
{
    public static bool Flag(string text) =>
        text is "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("yes", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The digits at the beginning, with a minus before them; 0 when there are none; the largest or smallest number when there are too
    /// many.
    /// </summary>
    public static long Number(string text)
    {
        var isNegative = text.StartsWith('-');
        var value = 0L;
        foreach (var c in text.AsSpan(isNegative ? 1 : 0))
        {
            if (!char.IsAsciiDigit(c))
                break;
            if (value > (long.MaxValue - 9) / 10)
                return isNegative ? long.MinValue : long.MaxValue;
            value = (value * 10) + (c - '0');
        }

        return isNegative ? -value : value;
    }
}
