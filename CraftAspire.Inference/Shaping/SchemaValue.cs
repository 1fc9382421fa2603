using System.Text.Json;
using CraftAspire.Inference.Shaping.Syntax;

namespace CraftAspire.Inference.Shaping;

/// <summary>The pattern of one property's value.</summary>
internal static class SchemaValue
{
    // Fifteen digits survive the way through a double; what a model writes beyond that is noise.
    private const string Integer = "-?(?:0|[1-9][0-9]{0,14})";
    private const string Number = Integer + @"(?:\.[0-9]{1,15})?";

    // No \u escapes: half of a surrogate pair would be valid to this pattern and to no reader.
    private const string Character = """(?:[^"\\\x00-\x1F]|\\["\\/bfnrt])""";

    private static readonly CodePointSet NotInJson = CodePointSet.Of([new('"', '"'), new('\\', '\\'), new(0, 0x1F)]);

    public static string ToRegex(SchemaPlace place)
    {
        if (place.Element.TryGetProperty("const", out var value))
        {
            place.Allow("type", "const");
            return JsonLiteral.ToRegex(value, place.At("const"));
        }

        if (!place.Element.TryGetProperty("enum", out var values))
            return Typed(place);
        place.Allow("type", "enum");
        return values.ValueKind == JsonValueKind.Array && values.GetArrayLength() > 0
            ? $"(?:{string.Join('|', values.EnumerateArray().Select(value => JsonLiteral.ToRegex(value, place.At("enum"))))})"
            : throw place.At("enum").Error("has to be a list with at least one value");
    }

    private static string Typed(SchemaPlace place)
    {
        if (!place.Element.TryGetProperty("type", out var type))
            throw place.At("type").Error("is missing");
        if (type.ValueKind == JsonValueKind.Array && type.GetArrayLength() > 0)
            return $"(?:{string.Join('|', type.EnumerateArray().Select(one => OfType(place, one)))})";
        return OfType(place, type);
    }

    private static string OfType(SchemaPlace place, JsonElement type)
    {
        var name = type.ValueKind == JsonValueKind.String ? type.GetString() : null;
        if (name == "string")
            return Text(place);
        if (place.Element.GetProperty("type").ValueKind == JsonValueKind.String)
            place.Allow("type");
        return name switch
        {
            "integer" => Integer,
            "number" => Number,
            "boolean" => "(?:true|false)",
            "null" => "null",
            _ => throw place.At("type").Error("has to be string, integer, number, boolean or null: answers are flat objects"),
        };
    }

    private static string Text(SchemaPlace place)
    {
        place.Allow("type", "minLength", "maxLength", "pattern");
        var (minimum, maximum) = (place.Count("minLength") ?? 0, place.Count("maxLength"));
        if (maximum < minimum)
            throw place.At("maxLength").Error("is smaller than minLength");
        if (!place.Element.TryGetProperty("pattern", out var pattern))
            return $"\"{Character}{{{minimum},{maximum}}}\"";
        if (pattern.ValueKind != JsonValueKind.String)
            throw place.At("pattern").Error("has to be a text");
        if (maximum is not null || minimum > 0)
            throw place.At("pattern").Error("cannot be combined with minLength or maxLength; write {m,n} in the pattern");
        return $"\"{Inside(pattern.GetString()!, place.At("pattern"))}\"";
    }

    // A pattern speaks of the text, the answer holds its JSON form. They are the same but for signs that JSON escapes, so those are taken out.
    private static string Inside(string pattern, SchemaPlace place)
    {
        try
        {
            return PatternWriter.Write(PatternParser.Parse(pattern, new ShapeLimits()), NotInJson);
        }
        catch (ShapeException wrong)
        {
            throw place.Error($"is no pattern for a shape: {wrong.Message.TrimEnd('.')}");
        }
    }
}
