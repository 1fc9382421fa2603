using System.Text.Json;
using CraftAspire.Inference.Shaping.Patterns;

namespace CraftAspire.Inference.Shaping.Schemas;

/// <summary>An element of a schema and the path to it, so that an error can name the place.</summary>
internal sealed record SchemaPlace(JsonElement Element, string Path)
{
    /// <summary>Keywords that describe and do not restrict.</summary>
    private static readonly string[] Annotations =
    [
        "$schema", "$id", "$comment", "$defs", "definitions", "title", "description", "default", "examples", "deprecated", "readOnly",
            "writeOnly",
    ];

    public static SchemaPlace Root(JsonElement schema) => new SchemaPlace(schema, "$").AsObject();

    public bool Has(string name) => Element.TryGetProperty(name, out _);

    public JsonElement? Find(string name) => Element.TryGetProperty(name, out var value) ? value : null;

    /// <summary>The place of a keyword, present or not.</summary>
    public SchemaPlace At(string name) => this with { Path = $"{Path}.{name}" };

    /// <summary>A required object.</summary>
    public SchemaPlace Child(string name) =>
        Element.TryGetProperty(name, out var child)
            ? new SchemaPlace(child, $"{Path}.{name}").AsObject()
            : throw At(name).Error("is missing");

    /// <summary>The schemas in a required list with at least one.</summary>
    public IReadOnlyList<SchemaPlace> Children(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0
            ? [.. list.EnumerateArray().Select((child, index) => new SchemaPlace(child, $"{Path}.{name}[{index}]").AsObject())]
            : throw At(name).Error("has to be a list with at least one schema");

    public string? Text(string name) =>
        Find(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>A count, or null if the keyword is missing.</summary>
    public int? Count(string name)
    {
        if (Find(name) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 0
            ? count
            : throw At(name).Error("has to be a whole number from 0");
    }

    /// <summary>A bound of a range, or null if the keyword is missing.</summary>
    public decimal? Bound(string name)
    {
        if (Find(name) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var bound)
            ? bound
            : throw At(name).Error("has to be a number with at most 28 digits");
    }

    /// <exception cref="ShapeException">A keyword is neither one of these nor an annotation.</exception>
    public void Allow(params IEnumerable<string> keywords)
    {
        var unknown = Element.EnumerateObject().Select(keyword => keyword.Name).Except(keywords).Except(Annotations).FirstOrDefault();
        if (unknown is not null)
            throw At(unknown).Error("is not supported");
    }

    public ShapeException Error(string reason) => new($"{Path} {reason}.");

    private SchemaPlace AsObject() => Element.ValueKind == JsonValueKind.Object ? this : throw Error("has to be an object");
}
