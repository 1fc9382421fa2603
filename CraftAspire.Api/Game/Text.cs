using System.Globalization;

namespace CraftAspire.Api.Game;

/// <summary>Rules for text that people type.</summary>
internal static class Text
{
    /// <summary>True for one line that is neither blank nor too long.</summary>
    public static bool IsLine(string? text, int longest) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= longest && !text.Any(char.IsControl);

    /// <summary>Cuts text to a length in UTF-16 units, at the end of a whole character as readers see it.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;

        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text, end) is var next && next <= longest)
            end = next;
        return text[..end];
    }
}
