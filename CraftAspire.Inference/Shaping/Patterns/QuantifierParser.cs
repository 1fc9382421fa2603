using System.Globalization;

namespace CraftAspire.Inference.Shaping.Patterns;

/// <summary>Reads <c>*</c>, <c>+</c>, <c>?</c> and <c>{m,n}</c>. A brace that begins no quantifier is a literal brace.</summary>
internal sealed class QuantifierParser(PatternReader reader, ShapeLimits limits)
{
    public bool IsNext => reader.Next is '*' or '+' or '?' || Peek() is not null;

    public RegexNode Apply(RegexNode atom)
    {
        var start = reader.Position;
        if (Take() is not { } bounds)
            return atom;

        if (Math.Max(bounds.Minimum, bounds.Maximum ?? 0) > limits.Repetitions)
            throw reader.Error($"A quantifier asks for more than {limits.Repetitions} repetitions", start);
        if (bounds.Maximum < bounds.Minimum)
            throw reader.Error("A quantifier's second number is smaller than its first", start);

        // Lazy or greedy decides what a search finds first, not what a whole answer may be.
        reader.TryTake('?');
        if (IsNext)
            throw reader.Error("A quantifier follows a quantifier");
        return RegexNode.Times(atom, bounds.Minimum, bounds.Maximum);
    }

    private Bounds? Peek()
    {
        var start = reader.Position;
        var bounds = TakeBraces();
        reader.GoBackTo(start);
        return bounds;
    }

    private Bounds? Take()
    {
        if (reader.TryTake('*'))
            return new(0, null);
        if (reader.TryTake('+'))
            return new(1, null);
        return reader.TryTake('?') ? new(0, 1) : TakeBraces();
    }

    private Bounds? TakeBraces()
    {
        var start = reader.Position;
        if (reader.TryTake('{') && TakeNumber() is { } minimum)
        {
            var maximum = reader.TryTake(',') ? TakeNumber() : minimum;
            if (reader.TryTake('}'))
                return new(minimum, maximum);
        }

        reader.GoBackTo(start);
        return null;
    }

    // A number that no int holds exceeds the limit on repetitions anyway.
    private int? TakeNumber()
    {
        var digits = reader.TakeWhile(char.IsAsciiDigit, int.MaxValue);
        if (digits.Length == 0)
            return null;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
    }

    private readonly record struct Bounds(int Minimum, int? Maximum);
}
