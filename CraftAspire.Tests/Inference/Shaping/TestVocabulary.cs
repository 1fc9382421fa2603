using System.Text;
using CraftAspire.Inference.Shaping.Tokens;

namespace CraftAspire.Tests.Inference.Shaping;

/// <summary>
/// A small vocabulary like a real model's: every byte, whole words, pieces of emoji, tokens that cross borders, and an end.
/// </summary>
internal static class TestVocabulary
{
    private static readonly string[] Texts =
    [
        " ", "  ", "a", "b", "ab", "abc", "aa", "aaa", "ba", "bb", " a", " b", "a b", "c",
        "é", "éa", "ß", "я", "яя", "中", "0", "1", "01", "10",
        "{\"", "\":", "\": ", ", ", "\"", "\",", "\"}", "{\"name", "name", "emoji",
        "true", "false", "Steam", " Steam", "Fire", " Fire", " 💨", "💨", "🔥", "\n",
    ];

    /// <summary>The end of generation.</summary>
    public static int End => 0;

    public static IReadOnlyList<byte[]> Tokens { get; } =
    [
        "<end>"u8.ToArray(),
        [],
        .. Enumerable.Range(0, 256).Select(value => new[] { (byte)value }),
        .. Texts.Select(Encoding.UTF8.GetBytes),
        [0xF0, 0x9F],
        [0x20, 0xF0, 0x9F],
        [0xF0, 0x9F, 0x92],
        [0xA8, 0x20],
        [0xEF, 0xB8],
    ];

    public static TokenVocabulary Full { get; } = new(Tokens, [End]);

    public static TokenVocabulary WithoutSingleBytes { get; } = new(
        [.. Tokens.Select((bytes, id) => id is > 1 and < 258 ? [] : bytes)], [End]);

    public static int IdOf(string text) =>
        Tokens.Index().Last(token => token.Item.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(text))).Index;
}
