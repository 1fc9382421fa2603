using System.Text.Json;
using CraftAspire.Inference.Shaping.Patterns;

namespace CraftAspire.Inference.Shaping.Schemas;

/// <summary>Strings: any, of a length, in a known format, or after a pattern.</summary>
internal static class SchemaString
{
    private const string Date =
        "[12][0-9]{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))";

    private const string Time = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,6})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])";
    private const string Byte = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";

    private static readonly Dictionary<string, string> Formats = new()
    {
        ["date"] = Date,
        ["time"] = Time,
        ["date-time"] = $"{Date}T{Time}",
        ["email"] = "[A-Za-z0-9]{1,20}(?:[._+-][A-Za-z0-9]{1,20}){0,2}@[a-z0-9]{1,20}(?:-[a-z0-9]{1,20})?(?:\\.[a-z]{2,10}){1,2}",
        ["uuid"] = "[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
        ["ipv4"] = $"{Byte}(?:\\.{Byte}){{3}}",
    };

    // The characters that JSON writes as a backslash and a letter. \u escapes are left out: half of a surrogate pair would be valid to the
    // pattern and to no reader.
    private static readonly (char Character, string Escape)[] Escapes =
        [('"', "\\\""), ('\\', "\\\\"), ('\b', "\\b"), ('\f', "\\f"), ('\n', "\\n"), ('\r', "\\r"), ('\t', "\\t")];

    private static readonly CodePointSet NeedsEscape = CodePointSet.Of([new('"', '"'), new('\\', '\\'), new(0, 0x1F)]);

    private static readonly RegexNode Character = Escaped(new RegexNode.Set(CodePointSet.All));

    public static string[] Keywords { get; } = ["minLength", "maxLength", "pattern", "format"];

    /// <summary>A character that JSON writes as itself.</summary>
    public static RegexNode PlainCharacter { get; } = new RegexNode.Set(NeedsEscape.Complement());

    public static RegexNode Read(SchemaPlace place) => RegexNode.Row(RegexNode.Text("\""), Content(place), RegexNode.Text("\""));

    private static RegexNode Content(SchemaPlace place)
    {
        var (minimum, maximum) = (place.Count("minLength") ?? 0, place.Count("maxLength"));
        if (maximum < minimum)
            throw place.At("maxLength").Error("is smaller than minLength");

        if (place.Find("format") is { } format && !Formats.ContainsKey(place.Text("format") ?? ""))
            throw place.At("format").Error($"{format.GetRawText()} is not supported");
        var pattern = place.Find("pattern") is { } written
            ? (written.ValueKind == JsonValueKind.String ? written.GetString()! : throw place.At("pattern").Error("has to be a text"))
            : place.Text("format") is { } known ? Formats[known] : null;
        if (pattern is null)
            return RegexNode.Times(Character, minimum, maximum);
        if (maximum is not null || minimum > 0)
            throw place.At("pattern").Error("cannot be combined with minLength or maxLength; write {m,n} in the pattern");
        return Inside(pattern, place.At("pattern"));
    }

    private static RegexNode Inside(string pattern, SchemaPlace place)
    {
        try
        {
            return Escaped(PatternParser.Parse(pattern, new ShapeLimits()));
        }
        catch (ShapeException wrong)
        {
            throw place.Error($"is no pattern for a shape: {wrong.Message.TrimEnd('.')}");
        }
    }

    // A pattern speaks of the text, the answer holds its JSON form: characters that JSON escapes are written as their escapes.
    private static RegexNode Escaped(RegexNode node) => node switch
    {
        RegexNode.Set set => EscapedSet(set.CodePoints),
        RegexNode.Sequence sequence => RegexNode.Row(sequence.Parts.Select(Escaped)),
        RegexNode.Choice choice => RegexNode.OneOf(choice.Options.Select(Escaped)),
        RegexNode.Repeat repeat => RegexNode.Times(Escaped(repeat.Body), repeat.Minimum, repeat.Maximum),
        _ => node,
    };

    private static RegexNode EscapedSet(CodePointSet set)
    {
        var plain = new RegexNode.Set(set.Except(NeedsEscape));
        var escapes = Escapes.Where(escape => set.Contains(escape.Character)).Select(escape => RegexNode.Text(escape.Escape));
        return RegexNode.OneOf([plain, .. escapes]);
    }
}
