namespace CraftAspire.Inference.Shaping.Patterns;

/// <summary>Reads a class such as <c>[a-zÀ-ž\p{Nd}'-]</c>. The opening bracket is already taken.</summary>
internal sealed class ClassParser(PatternReader reader, EscapeParser escapes)
{
    public CodePointSet Parse()
    {
        var start = reader.Position - 1;
        var negated = reader.TryTake('^');
        var ranges = new List<CodePointRange>();

        // A bracket that would close an empty class is a sign of the class, as in other dialects.
        for (var first = true; first || reader.Next != ']'; first = false)
        {
            if (reader.AtEnd)
                throw reader.Error("A class is never closed", start);
            ReadItem(ranges, first);
        }

        reader.TryTake(']');
        var set = CodePointSet.Of(ranges);
        return negated ? set.Complement() : set;
    }

    private void ReadItem(List<CodePointRange> ranges, bool first)
    {
        var start = reader.Position;
        if (reader.Next == '[' || (!first && reader.LooksAt("-[")))
            throw reader.Error("A class within a class is not supported; write \\[ for the bracket", start);

        var item = ReadOne();
        if (!reader.LooksAt("-") || reader.LooksAt("-]"))
        {
            ranges.AddRange(item.Ranges);
            return;
        }

        reader.TryTake('-');
        if (reader.Next == '[')
            throw reader.Error("A class within a class is not supported; write \\[ for the bracket");
        var end = ReadOne();
        if (Single(item) is not { } low || Single(end) is not { } high)
            throw reader.Error("A range needs a character at both ends; write \\- for the sign", start);
        if (low > high)
            throw reader.Error("A range runs backwards", start);
        ranges.Add(new(low, high));
    }

    private CodePointSet ReadOne() => reader.TryTake('\\') ? escapes.Parse(inClass: true) : CodePointSet.Of(reader.TakeCodePoint());

    private static int? Single(CodePointSet set) =>
        set.Ranges is [var only] && only.Low == only.High ? only.Low : null;
}
