using System.Globalization;

namespace CraftAspire.Inference.Shaping.Syntax;

/// <summary>Writes a parsed pattern again, with some characters taken out of every set.</summary>
internal static class PatternWriter
{
    public static string Write(RegexNode node, CodePointSet without) => node switch
    {
        RegexNode.Set set => Write(set.CodePoints.Except(without)),
        RegexNode.Sequence sequence => $"(?:{string.Concat(sequence.Parts.Select(part => Write(part, without)))})",
        RegexNode.Choice choice => $"(?:{string.Join('|', choice.Options.Select(option => Write(option, without)))})",
        RegexNode.Repeat repeat => $"(?:{Write(repeat.Body, without)}){{{repeat.Minimum},{repeat.Maximum}}}",
        _ => "",
    };

    // A set with nothing left is written as what matches nothing, so that only the texts that need it fall away.
    private static string Write(CodePointSet set) => set.IsEmpty
        ? @"[^\x{0}-\x{10FFFF}]"
        : $"[{string.Concat(set.Ranges.Select(range => $"{Escape(range.Low)}-{Escape(range.High)}"))}]";

    private static string Escape(int codePoint) => $@"\x{{{codePoint.ToString("X", CultureInfo.InvariantCulture)}}}";
}
