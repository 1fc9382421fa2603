namespace CraftAspire.Inference.Engine;

/// <summary>Finds stop strings in text that comes in pieces. Text that may be the beginning of one is held back.</summary>
internal sealed class StopMatcher(IReadOnlyList<string> stops)
{
    private string _held = "";

    /// <summary>True once a stop string was found; nothing is released after that.</summary>
    public bool Found { get; private set; }

    /// <summary>Takes the next piece and returns what can no longer become part of a stop string.</summary>
    public string Add(string piece)
    {
        if (stops.Count == 0 || Found || piece.Length == 0)
        {
            return Found ? "" : piece;
        }

        var text = _held + piece;
        var first = Earliest(text);
        Found = first >= 0;
        var keep = Found ? 0 : LongestBeginning(text);
        _held = text[^keep..];
        return Found ? text[..first] : text[..^keep];
    }

    /// <summary>What was still held back when the answer ended.</summary>
    public string Flush() => Found ? "" : _held;

    private int Earliest(string text)
    {
        var first = -1;
        foreach (var stop in stops)
        {
            var index = text.IndexOf(stop, StringComparison.Ordinal);
            first = index >= 0 && (first < 0 || index < first) ? index : first;
        }

        return first;
    }

    private int LongestBeginning(string text)
    {
        var longest = 0;
        foreach (var stop in stops)
        {
            for (var length = Math.Min(stop.Length - 1, text.Length); length > longest; length--)
            {
                if (text.AsSpan(text.Length - length).SequenceEqual(stop.AsSpan(0, length)))
                {
                    longest = length;
                }
            }
        }

        return longest;
    }
}
