using System.Text.Json;
using CraftAspire.Inference.Shaping.Patterns;

namespace CraftAspire.Inference.Shaping.Schemas;

/// <summary>
/// Turns a JSON schema into a pattern. The answer is JSON as most models write it: members in the schema's order, one space after <c>:</c>
/// and <c>,</c>, no other white space. A restriction that no pattern can keep is refused, never ignored, so every answer is valid.
/// </summary>
internal sealed class JsonSchema
{
    private static readonly RegexNode Boolean = RegexNode.OneOf(RegexNode.Text("true"), RegexNode.Text("false"));
    private static readonly RegexNode Null = RegexNode.Text("null");

    private const string Advice = "give them different types or constants, or use anyOf";

    private readonly SchemaPlace _root;
    private readonly Stack<string> _open = [];

    private JsonSchema(JsonElement root) => _root = SchemaPlace.Root(root);

    /// <exception cref="ShapeException">
    /// The schema is wrong or asks for more; the message names the place as a path from <c>$</c>.
    /// </exception>
    public static RegexNode Read(JsonElement schema)
    {
        var reader = new JsonSchema(schema);
        reader._open.Push("#");
        return reader.Value(reader._root);
    }

    private RegexNode Value(SchemaPlace place)
    {
        if (place.Has("$ref"))
            return Reference(place);
        if (place.Has("anyOf"))
            return AnyOf(place, "anyOf");
        if (place.Has("oneOf"))
            return OneOf(place);
        if (place.Has("allOf"))
            return AllOf(place);
        if (place.Find("const") is { } constant)
        {
            place.Allow("type", "const");
            return JsonLiteral.Of(constant);
        }

        return place.Find("enum") is { } values ? Enum(place, values) : Typed(place);
    }

    private RegexNode Reference(SchemaPlace place)
    {
        place.Allow("$ref");
        var pointer = place.Text("$ref");
        if (pointer is null || !pointer.StartsWith('#'))
            throw place.At("$ref").Error("has to begin with #: only places in the same schema can be referred to");
        if (_open.Contains(pointer))
            throw place.At("$ref").Error($"leads back to {pointer}: recursive schemas are not supported");

        _open.Push(pointer);
        var target = Find(place, pointer);
        var value = Value(target);
        _open.Pop();
        return value;
    }

    private SchemaPlace Find(SchemaPlace place, string pointer)
    {
        var target = _root;
        foreach (var step in pointer.Split('/').Skip(1).Select(step => Uri.UnescapeDataString(step).Replace("~1", "/").Replace("~0", "~")))
        {
            if (!target.Has(step))
                throw place.At("$ref").Error($"names {pointer}, which does not exist");
            target = target.Child(step);
        }

        return target;
    }

    private RegexNode AnyOf(SchemaPlace place, string keyword)
    {
        place.Allow(keyword);
        return RegexNode.OneOf(place.Children(keyword).Select(Value));
    }

    private RegexNode OneOf(SchemaPlace place)
    {
        var options = place.Children("oneOf");
        for (var i = 0; i < options.Count; i++)
        {
            for (var other = i + 1; other < options.Count; other++)
            {
                if (!SchemaDifference.IsCertain(options[i].Element, options[other].Element))
                    throw place.At("oneOf").Error($"has options {i} and {other}, which one value may match both; {Advice}");
            }
        }

        return AnyOf(place, "oneOf");
    }

    private RegexNode AllOf(SchemaPlace place)
    {
        place.Allow("allOf");
        return place.Children("allOf") is [var only] ? Value(only) : throw place.At("allOf").Error("is only supported with one schema");
    }

    private static RegexNode Enum(SchemaPlace place, JsonElement values)
    {
        place.Allow("type", "enum");
        return values.ValueKind == JsonValueKind.Array && values.GetArrayLength() > 0
            ? RegexNode.OneOf(values.EnumerateArray().Select(JsonLiteral.Of))
            : throw place.At("enum").Error("has to be a list with at least one value");
    }

    private RegexNode Typed(SchemaPlace place)
    {
        string?[] types = place.Find("type") switch
        {
            { ValueKind: JsonValueKind.String } one => [one.GetString()],
            { ValueKind: JsonValueKind.Array } several when several.GetArrayLength() > 0 =>
                [.. several.EnumerateArray().Select(type => type.ValueKind == JsonValueKind.String ? type.GetString() : null)],
            null => throw place.At("type").Error("is missing"),
            _ => [null],
        };
        place.Allow(types.SelectMany(Keywords).Append("type"));
        return RegexNode.OneOf(types.Select(type => type switch
        {
            "string" => SchemaString.Read(place),
            "integer" => SchemaNumber.Integer(place),
            "number" => SchemaNumber.Number(place),
            "boolean" => Boolean,
            "null" => Null,
            "array" => Array(place),
            "object" => new SchemaObject(Value).Read(place),
            _ => throw place.At("type").Error("has to be string, integer, number, boolean, null, array or object"),
        }));
    }

    private static string[] Keywords(string? type) => type switch
    {
        "string" => SchemaString.Keywords,
        "integer" or "number" => SchemaNumber.Keywords,
        "array" => ["items", "minItems", "maxItems"],
        "object" => SchemaObject.Keywords,
        _ => [],
    };

    private RegexNode Array(SchemaPlace place)
    {
        var (minimum, maximum) = (place.Count("minItems") ?? 0, place.Count("maxItems"));
        if (maximum < minimum)
            throw place.At("maxItems").Error("is smaller than minItems");
        return RegexNode.Row(RegexNode.Text("["), List(Value(place.Child("items")), minimum, maximum), RegexNode.Text("]"));
    }

    /// <summary>Items with commas between them.</summary>
    internal static RegexNode List(RegexNode item, int minimum, int? maximum)
    {
        if (maximum == 0)
            return new RegexNode.Empty();
        var further = RegexNode.Times(RegexNode.Row(RegexNode.Text(", "), item), Math.Max(0, minimum - 1), maximum - 1);
        var list = RegexNode.Row(item, further);
        return minimum == 0 ? RegexNode.Optional(list) : list;
    }
}
