using System.Text.Json.Nodes;

namespace CraftAspire.Tests.Inference.Model;

/// <summary>JSON schemas of every kind that the server promises to keep, small enough for a small model's answers.</summary>
internal sealed class RandomSchema(Random random)
{
    private const int Deepest = 3;
    private readonly JsonObject _definitions = [];

    /// <summary>The parameters of a function.</summary>
    public JsonObject Parameters()
    {
        var schema = Object(1);
        if (_definitions.Count > 0)
        {
            schema["$defs"] = _definitions;
        }

        return schema;
    }

    private JsonObject Value(int depth) => random.Next(depth < Deepest ? 11 : 7) switch
    {
        0 => new() { ["type"] = "string", ["maxLength"] = random.Next(1, 9) },
        1 => new() { ["type"] = "string", ["enum"] = new JsonArray("red", "gr\"een", "бирюза", "🔥") },
        2 => Integer(),
        3 => new() { ["type"] = "number", ["minimum"] = random.Next(-50, 0), ["exclusiveMaximum"] = random.Next(1, 900) },
        4 => new() { ["type"] = new JsonArray("boolean", "null") },
        5 => new() { ["type"] = "string", ["format"] = random.Next(2) == 0 ? "date" : "uuid" },
        6 => new() { ["type"] = "string", ["pattern"] = "^[A-Z][a-z]{2,6}( \"x\")?$" },
        7 => new() { ["type"] = "array", ["items"] = Value(depth + 1), ["minItems"] = random.Next(2), ["maxItems"] = random.Next(1, 4) },
        8 => new() { ["anyOf"] = new JsonArray(Value(depth + 1), Value(depth + 1)) },
        9 => Reference(depth),
        _ => Object(depth + 1),
    };

    private JsonObject Integer()
    {
        var low = random.NextInt64(-2000, 2000);
        return new() { ["type"] = "integer", ["minimum"] = low, ["maximum"] = low + random.NextInt64(0, 5_000_000) };
    }

    private JsonObject Reference(int depth)
    {
        var name = $"d{_definitions.Count}";
        _definitions[name] = new JsonObject();
        _definitions[name] = Value(depth + 1);
        return new() { ["$ref"] = $"#/$defs/{name}" };
    }

    private JsonObject Object(int depth)
    {
        var names = Enumerable.Range(0, random.Next(1, 4)).Select(number => $"p{number}").ToList();
        return new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(names.Select(name => KeyValuePair.Create(name, (JsonNode?)Value(depth + 1)))),
            ["required"] = new JsonArray([.. names.Where(_ => random.Next(3) > 0).Select(name => (JsonNode)name)]),
            ["additionalProperties"] = false,
        };
    }
}
