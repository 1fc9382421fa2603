using System.Text.Json;

namespace CraftAspire.Inference.Shaping;

/// <summary>An element of a schema and the path to it, so that an error can name the place.</summary>
internal sealed record SchemaPlace(JsonElement Element, string Path)
{
    /// <summary>Keywords that describe and do not restrict.</summary>
    private static readonly string[] Annotations = ["$schema", "$id", "$comment", "title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly"];

    public static SchemaPlace Root(JsonElement schema) => new SchemaPlace(schema, "$").AsObject();

    /// <summary>A keyword's place, whether it is there or not.</summary>
    public SchemaPlace At(string name) => this with { Path = $"{Path}.{name}" };

    /// <summary>An object that has to be there.</summary>
    public SchemaPlace Child(string name) =>
        Element.TryGetProperty(name, out var child) ? new SchemaPlace(child, $"{Path}.{name}").AsObject() : throw At(name).Error("is missing");

    public string? Text(string name) =>
        Element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A count, or null where the keyword is missing.</summary>
    public int? Count(string name)
    {
        if (!Element.TryGetProperty(name, out var value))
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 0
            ? count
            : throw At(name).Error("has to be a whole number from 0");
    }

    /// <exception cref="ShapeException">There is a keyword that is neither one of these nor a mere description.</exception>
    public void Allow(params IEnumerable<string> keywords)
    {
        var unknown = Element.EnumerateObject().Select(keyword => keyword.Name).Except(keywords).Except(Annotations).FirstOrDefault();
        if (unknown is not null)
            throw At(unknown).Error("is not supported");
    }

    public ShapeException Error(string reason) => new($"{Path} {reason}.");

    private SchemaPlace AsObject() => Element.ValueKind == JsonValueKind.Object ? this : throw Error("has to be an object");
}
