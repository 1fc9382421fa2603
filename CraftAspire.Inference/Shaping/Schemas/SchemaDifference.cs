using System.Text.Json;

namespace CraftAspire.Inference.Shaping.Schemas;

/// <summary>
/// Tells whether two schemas certainly have no value in common: by their types, or by constants of a property that both require.
/// </summary>
internal static class SchemaDifference
{
    public static bool IsCertain(JsonElement left, JsonElement right)
    {
        if (TypeOf(left) is { } type && TypeOf(right) is { } other && type != other && !(IsNumber(type) && IsNumber(other)))
            return true;
        if (Constants(left) is { } constants && Constants(right) is { } others)
            return !constants.Overlaps(others);
        return Required(left).Intersect(Required(right)).Any(name =>
            Property(left, name) is { } property && Property(right, name) is { } twin && IsCertain(property, twin));
    }

    private static string? TypeOf(JsonElement schema) =>
        schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;

    private static bool IsNumber(string type) => type is "integer" or "number";

    private static HashSet<string>? Constants(JsonElement schema)
    {
        if (schema.TryGetProperty("const", out var constant))
            return [constant.GetRawText()];
        return schema.TryGetProperty("enum", out var values) && values.ValueKind == JsonValueKind.Array
            ? [.. values.EnumerateArray().Select(value => value.GetRawText())]
            : null;
    }

    private static IEnumerable<string> Required(JsonElement schema) =>
        schema.TryGetProperty("required", out var names) && names.ValueKind == JsonValueKind.Array
            ? names.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!)
            : [];

    private static JsonElement? Property(JsonElement schema, string name) =>
        schema.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
        && properties.TryGetProperty(name, out var property) && property.ValueKind == JsonValueKind.Object
            ? property
            : null;
}
