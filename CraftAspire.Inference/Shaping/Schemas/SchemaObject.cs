using System.Text.Json;
using CraftAspire.Inference.Shaping.Patterns;

namespace CraftAspire.Inference.Shaping.Schemas;

/// <summary>Objects: named members in the schema's order, or any names with values of one schema.</summary>
/// <param name="value">Reads the schema of a member.</param>
internal sealed class SchemaObject(Func<SchemaPlace, RegexNode> value)
{
    private const int LongestName = 64;

    public static string[] Keywords { get; } = ["properties", "required", "additionalProperties", "propertyNames"];

    public RegexNode Read(SchemaPlace place)
    {
        if (place.Find("additionalProperties") is { ValueKind: not (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Object) })
            throw place.At("additionalProperties").Error("has to be true, false or a schema");
        if (place.Has("propertyNames"))
            CheckNames(place.Child("propertyNames"));

        return RegexNode.Row(RegexNode.Text("{"), place.Has("properties") ? Named(place) : Any(place), RegexNode.Text("}"));
    }

    private RegexNode Named(SchemaPlace place)
    {
        var properties = place.Child("properties");
        var names = properties.Element.EnumerateObject().Select(property => property.Name).ToList();
        if (names.Count != names.Distinct().Count())
            throw properties.Error("names a property twice");
        var required = Required(place, names);
        return Members(
            [.. names.Select(name => new Member(Pair(JsonLiteral.Quote(name), value(properties.Child(name))), required.Contains(name)))]);
    }

    private RegexNode Any(SchemaPlace place)
    {
        if (place.Find("additionalProperties") is not { ValueKind: JsonValueKind.Object })
            return place.Has("additionalProperties") && Required(place, []).Count == 0
                ? new RegexNode.Empty()
                : throw place.At("properties").Error("is missing");

        Required(place, []);
        var name = RegexNode.Times(SchemaString.PlainCharacter, 1, LongestName);
        var member = RegexNode.Row(RegexNode.Text("\""), name, RegexNode.Text("\": "), value(place.Child("additionalProperties")));
        return JsonSchema.List(member, 0, null);
    }

    private static void CheckNames(SchemaPlace names)
    {
        names.Allow("type");
        if (names.Text("type") is not "string")
            throw names.At("type").Error("has to be string");
    }

    private static RegexNode Pair(string name, RegexNode value) => RegexNode.Row(RegexNode.Text($"{name}: "), value);

    private static HashSet<string> Required(SchemaPlace place, List<string> names)
    {
        if (place.Find("required") is not { } list)
            return [];
        var required = place.At("required");
        if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(name => name.ValueKind != JsonValueKind.String))
            throw required.Error("has to be a list of names");

        var wanted = list.EnumerateArray().Select(name => name.GetString()!).ToHashSet();
        return wanted.FirstOrDefault(name => !names.Contains(name)) is { } unknown
            ? throw required.Error($"names {JsonLiteral.Quote(unknown)}, which is no property")
            : wanted;
    }

    // A comma stands between two members. If one member is always present, the others bring their own commas along;
    // if none is, every member in turn may be the first.
    private static RegexNode Members(List<Member> members)
    {
        var anchor = members.FindIndex(member => member.IsRequired);
        if (anchor >= 0)
        {
            var before = members.Take(anchor).Select(member => RegexNode.Optional(RegexNode.Row(member.Node, RegexNode.Text(", "))));
            return RegexNode.Row([.. before, members[anchor].Node, .. After(members, anchor)]);
        }

        return members.Count == 0
            ? new RegexNode.Empty()
            : RegexNode.Optional(RegexNode.OneOf(members.Index()
                .Select(first => RegexNode.Row([first.Item.Node, .. After(members, first.Index)]))));
    }

    private static IEnumerable<RegexNode> After(List<Member> members, int first) => members.Skip(first + 1).Select(member =>
    {
        var node = RegexNode.Row(RegexNode.Text(", "), member.Node);
        return member.IsRequired ? node : RegexNode.Optional(node);
    });

    private sealed record Member(RegexNode Node, bool IsRequired);
}
