using System.Text;

namespace CraftAspire.Inference.Shaping.Patterns;

/// <summary>A pattern and how far it has been read.</summary>
internal sealed class PatternReader(string pattern)
{
    public int Position { get; private set; }

    public bool AtEnd => Position >= pattern.Length;

    /// <summary>The next UTF-16 unit, or NUL at the end: every use compares it with an ASCII sign.</summary>
    public char Next => AtEnd ? '\0' : pattern[Position];

    public bool LooksAt(string text) => pattern.AsSpan(Position).StartsWith(text, StringComparison.Ordinal);

    public bool TryTake(char sign)
    {
        if (AtEnd || Next != sign)
            return false;
        Position++;
        return true;
    }

    public bool TryTake(string text)
    {
        if (!LooksAt(text))
            return false;
        Position += text.Length;
        return true;
    }

    public void Expect(char sign, string reason)
    {
        if (!TryTake(sign))
            throw Error(reason);
    }

    public int TakeCodePoint()
    {
        if (AtEnd)
            throw Error("The pattern ends too early");
        if (!Rune.TryGetRuneAt(pattern, Position, out var rune))
            throw Error("Half a surrogate pair is no character");
        Position += rune.Utf16SequenceLength;
        return rune.Value;
    }

    public string TakeUntil(char sign, string reason)
    {
        var end = pattern.IndexOf(sign, Position);
        if (end < 0)
            throw Error(reason);
        var text = pattern[Position..end];
        Position = end + 1;
        return text;
    }

    public string TakeWhile(Func<char, bool> wanted, int atMost)
    {
        var start = Position;
        while (!AtEnd && Position - start < atMost && wanted(Next))
            Position++;
        return pattern[start..Position];
    }

    public void GoBackTo(int position) => Position = position;

    public ShapeException Error(string reason) => Error(reason, Position);

#pragma warning disable CA1822 // Reads as the reader's answer beside the other Error.
    public ShapeException Error(string reason, int position) => new(reason, position);
#pragma warning restore CA1822
}
