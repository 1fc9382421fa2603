using System.Text.Json;

namespace CraftAspire.Inference.Shaping;

/// <summary>
/// Makes a JSON schema of a flat object into a pattern. The answer is JSON as most models write it: members in the schema's
/// order, one space after <c>:</c> and <c>,</c>, no other white space. What a schema says beyond that is refused, never ignored,
/// so that an answer that comes out is valid.
/// </summary>
public static class JsonSchemaShape
{
    private static readonly string[] Keywords = ["type", "properties", "required", "additionalProperties"];

    /// <summary>The pattern of all answers.</summary>
    /// <param name="schema">An object with <c>properties</c> of type string, integer, number, boolean or null, or with <c>enum</c> or <c>const</c>.</param>
    /// <exception cref="ShapeException">The schema is wrong or asks for more; the message names the place as a path from <c>$</c>.</exception>
    public static string ToRegex(JsonElement schema)
    {
        var place = SchemaPlace.Root(schema);
        place.Allow(Keywords);
        if (place.Text("type") is not "object")
            throw place.At("type").Error("has to be \"object\": answers are flat objects");
        if (schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            throw place.At("additionalProperties").Error("has to be true or false");

        var properties = place.Child("properties");
        var names = properties.Element.EnumerateObject().Select(property => property.Name).ToList();
        if (names.Count != names.Distinct().Count())
            throw properties.Error("names a property twice");
        var required = Required(place, names);
        var members = names
            .Select(name => new Member($"{JsonLiteral.Escape(JsonLiteral.Quote(name))}: {SchemaValue.ToRegex(properties.Child(name))}", required.Contains(name)))
            .ToList();
        return $@"\{{{Row(members)}\}}";
    }

    private static HashSet<string> Required(SchemaPlace place, List<string> names)
    {
        if (!place.Element.TryGetProperty("required", out var list))
            return [];
        var required = place.At("required");
        if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(name => name.ValueKind != JsonValueKind.String))
            throw required.Error("has to be a list of names");

        var wanted = list.EnumerateArray().Select(name => name.GetString()!).ToHashSet();
        return wanted.FirstOrDefault(name => !names.Contains(name)) is { } unknown
            ? throw required.Error($"names {JsonLiteral.Quote(unknown)}, which is no property")
            : wanted;
    }

    // A comma stands between two members. With one member that is always there, the others bring their own commas along;
    // with none, every member in turn may be the first.
    private static string Row(List<Member> members)
    {
        var anchor = members.FindIndex(member => member.IsRequired);
        if (anchor >= 0)
            return string.Concat(members.Take(anchor).Select(member => $"(?:{member.Regex}, )?")) + members[anchor].Regex + After(members, anchor);
        return members.Count == 0 ? "" : $"(?:{string.Join('|', members.Index().Select(first => first.Item.Regex + After(members, first.Index)))})?";
    }

    private static string After(List<Member> members, int first) =>
        string.Concat(members.Skip(first + 1).Select(member => member.IsRequired ? $", {member.Regex}" : $"(?:, {member.Regex})?"));

    private sealed record Member(string Regex, bool IsRequired);
}
