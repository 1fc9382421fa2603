using System.Globalization;
using CraftAspire.Inference.Shaping.Patterns;

namespace CraftAspire.Inference.Shaping.Schemas;

/// <summary>Numbers within bounds, as patterns of digits.</summary>
internal static class SchemaNumber
{
    // Fifteen digits survive the way through a double; a model's further digits are noise.
    private const decimal Largest = 999_999_999_999_999;
    private const int FractionDigits = 15;

    private static readonly RegexNode Digit = Digits('0', '9');
    private static readonly RegexNode Point = RegexNode.Text(".");
    private static readonly RegexNode Fraction = RegexNode.Optional(RegexNode.Row(Point, RegexNode.Times(Digit, 1, FractionDigits)));
    private static readonly RegexNode ZeroFraction = RegexNode.Optional(
        RegexNode.Row(Point, RegexNode.Times(RegexNode.Text("0"), 1, FractionDigits)));
    private static readonly RegexNode SomeFraction = RegexNode.Row(
        Point, RegexNode.Times(
            RegexNode.Text("0"), 0, FractionDigits / 2), Digits('1', '9'), RegexNode.Times(Digit, 0, FractionDigits / 2));

    public static string[] Keywords { get; } = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];

    public static RegexNode Integer(SchemaPlace place)
    {
        if (place.Bound("multipleOf") is not (null or 1))
            throw place.At("multipleOf").Error("is only supported as 1");
        decimal?[] lows = [Map(place.Bound("minimum"), Math.Ceiling), Map(place.Bound("exclusiveMinimum"), bound => Math.Floor(bound) + 1)];
        decimal?[] highs = [Map(place.Bound("maximum"), Math.Floor), Map(
            place.Bound("exclusiveMaximum"), bound => Math.Ceiling(bound) - 1)];
        var low = lows.Max() ?? Math.Min(-Largest, highs.Min() ?? -Largest);
        var high = highs.Min() ?? Math.Max(Largest, low);
        if (low > high)
            throw place.Error("has no integer between its bounds");

        var options = new List<RegexNode>();
        if (high >= 0)
            options.Add(Between(Math.Max(low, 0), high));
        if (low < 0)
            options.Add(RegexNode.Row(RegexNode.Text("-"), Between(Math.Max(1, -high), -low)));
        return RegexNode.OneOf(options);
    }

    public static RegexNode Number(SchemaPlace place)
    {
        if (place.Has("multipleOf"))
            throw place.At("multipleOf").Error("is not supported for numbers");
        var low = Stricter(Bound(place, "minimum"), Bound(place, "exclusiveMinimum"), (left, right) => left > right) ?? new(-Largest, true);
        var high = Stricter(Bound(place, "maximum"), Bound(place, "exclusiveMaximum"), (left, right) => left < right)
            ?? new(Math.Max(Largest, low.Value + 1), true);
        if (low.Value > high.Value)
            low = place.Has("minimum") || place.Has("exclusiveMinimum") ? low : new(high.Value - 1, true);

        var options = new List<RegexNode>();
        if (high.Value >= 0)
            options.AddRange(Magnitudes(low.Value >= 0 ? low : new(0, true), high));
        if (low.Value < 0)
        {
            // Zero has no sign.
            var least = high.Value < 0 ? new Limit(-high.Value, high.IsIncluded) : new Limit(0, false);
            options.AddRange(Magnitudes(least, new(-low.Value, low.IsIncluded))
                .Select(magnitude => RegexNode.Row(RegexNode.Text("-"), magnitude)));
        }

        return options.Count > 0 ? RegexNode.OneOf(options) : throw place.Error("has no number between its bounds");
    }

    // Not negative, from one whole number to another.
    private static IEnumerable<RegexNode> Magnitudes(Limit low, Limit high)
    {
        if (low.Value > high.Value)
            yield break;
        if (low.Value == high.Value)
        {
            if (low.IsIncluded && high.IsIncluded)
                yield return RegexNode.Row(Text(low.Value), ZeroFraction);
            yield break;
        }

        if (!low.IsIncluded)
            yield return RegexNode.Row(Text(low.Value), SomeFraction);
        var first = low.IsIncluded ? low.Value : low.Value + 1;
        if (first < high.Value)
            yield return RegexNode.Row(Between(first, high.Value - 1), Fraction);
        if (high.IsIncluded)
            yield return RegexNode.Row(Text(high.Value), ZeroFraction);
    }

    private static Limit? Bound(SchemaPlace place, string keyword) => place.Bound(keyword) switch
    {
        null => null,
        { } bound when bound == Math.Floor(bound) => new(bound, !keyword.StartsWith("exclusive", StringComparison.Ordinal)),
        _ => throw place.At(keyword).Error("is only supported as a whole number"),
    };

    private static Limit? Stricter(Limit? included, Limit? excluded, Func<decimal, decimal, bool> isStricter) =>
        included is { } one && excluded is { } other ? (isStricter(one.Value, other.Value) ? one : other) : included ?? excluded;

    private static decimal? Map(decimal? bound, Func<decimal, decimal> map) => bound is { } value ? map(value) : null;

    // Whole numbers, by their number of digits: 7 to 250 is 7-9, 10-99, 100-250.
    private static RegexNode Between(decimal low, decimal high)
    {
        var (from, to) = (Write(low), Write(high));
        var options = new List<RegexNode>();
        for (var length = from.Length; length <= to.Length; length++)
        {
            var first = length == from.Length ? from : "1" + new string('0', length - 1);
            options.Add(SameLength(first, length == to.Length ? to : new string('9', length)));
        }

        return RegexNode.OneOf(options);
    }

    private static RegexNode SameLength(string low, string high)
    {
        if (low.Length == 0)
            return new RegexNode.Empty();
        var rest = low.Length - 1;
        if (low[0] == high[0])
            return RegexNode.Row(Digits(low[0], low[0]), SameLength(low[1..], high[1..]));
        if (low[1..].All(digit => digit == '0') && high[1..].All(digit => digit == '9'))
            return RegexNode.Row(Digits(low[0], high[0]), RegexNode.Times(Digit, rest, rest));

        var options = new List<RegexNode>
        {
            RegexNode.Row(Digits(low[0], low[0]), SameLength(low[1..], new string('9', rest))),
            RegexNode.Row(Digits(high[0], high[0]), SameLength(new string('0', rest), high[1..])),
        };
        if (low[0] + 1 < high[0])
            options.Add(RegexNode.Row(Digits((char)(low[0] + 1), (char)(high[0] - 1)), RegexNode.Times(Digit, rest, rest)));
        return RegexNode.OneOf(options);
    }

    private static RegexNode.Set Digits(char low, char high) => new RegexNode.Set(CodePointSet.Of([new(low, high)]));

    private static RegexNode Text(decimal value) => RegexNode.Text(Write(value));

    private static string Write(decimal value) => value.ToString("0", CultureInfo.InvariantCulture);

    private readonly record struct Limit(decimal Value, bool IsIncluded);
}
