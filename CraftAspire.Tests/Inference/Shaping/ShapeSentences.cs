using System.Text;
using CraftAspire.Inference.Shaping;

namespace CraftAspire.Tests.Inference.Shaping;

/// <summary>Asks a shape over <see cref="TestVocabulary"/> what a server would, in the words of a test.</summary>
internal static class ShapeSentences
{
    /// <summary>The text, spelled byte by byte, is a complete answer.</summary>
    public static bool Matches(this Shape shape, string text) => shape.Matches(Encoding.UTF8.GetBytes(text));

    public static bool Matches(this Shape shape, ReadOnlySpan<byte> text)
    {
        var state = Shape.Start;
        foreach (var value in text)
        {
            state = shape.Next(state, value + 2);
            if (state == Shape.NotAllowed)
                return false;
        }

        return shape.MayEnd(state);
    }

    public static IEnumerable<int> AllowedBy(this Shape shape, int state)
    {
        var mask = shape.Mask(state).ToArray();
        return Enumerable.Range(0, TestVocabulary.Full.Count).Where(token => (mask[token / 64] >> (token % 64) & 1) == 1);
    }
}
