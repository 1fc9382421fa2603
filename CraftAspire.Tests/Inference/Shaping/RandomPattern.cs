using CsCheck;

namespace CraftAspire.Tests.Inference.Shaping;

/// <summary>Random patterns in the dialect that shapes share with .NET, and random texts of the same few signs.</summary>
internal static class RandomPattern
{
    /// <summary>Signs of one to four bytes; some share a first byte, one is a line end.</summary>
    private static readonly string[] Signs = ["a", "b", "c", "A", "0", " ", "-", "\n", "é", "ß", "я", "中", "💨", "🔥"];

    private static readonly string[] Classes =
    [
        "[ab]", "[a-c]", "[à-ÿ]", "[а-я]", @"[\w-]", @"[\d ]", "[]a]", @"[a\-c]", "[-a]", @"[\x61-\x62é]", @"[\p{Lu}\n]", "[💨a]",
        "[^ab]", "[^a-cé]", @"[^\w]", "[^]a]", "[^а-я]", "[^💨]", ".", @"\d", @"\D", @"\w", @"\W", @"\s", @"\S",
        @"\p{L}", @"\P{L}", @"\p{Lu}", @"\P{Nd}", @"\u0061", @"\x62",
    ];

    private static readonly string[] Quantifiers = ["*", "+", "?", "{2}", "{0,2}", "{1,}", "{1,3}", "*?", "{0}"];

    private static readonly Gen<string> Leaf = Gen.Frequency(
        (3, Gen.OneOf(Signs).Select(sign => sign == "-" ? @"\-" : sign)), (2, Gen.OneOf(Classes)));

    public static Gen<string> Any { get; } =
        Gen.Recursive<string>((depth, inner) => depth > 3 ? Leaf : Gen.Frequency((2, Leaf), (3, Branch(inner))));

    public static Gen<string> AnyText { get; } = Gen.OneOf(Signs).Array[0, 6].Select(string.Concat);

    private static Gen<string> Branch(Gen<string> inner) => Gen.OneOf(
        inner.Array[0, 3].Select(string.Concat),
        inner.Array[1, 3].Select(options => $"(?:{string.Join('|', options)})"),
        Gen.Select(inner, Gen.OneOf(Quantifiers), (body, times) => $"(?:{body}){times}"),
        inner.Select(body => $"({body})"),
        inner.Select(body => $"(?<name>{body})"));
}
