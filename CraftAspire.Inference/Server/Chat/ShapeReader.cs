using System.Text.Json;
using CraftAspire.Inference.Server.Wire;
using CraftAspire.Inference.Shaping.Patterns;
using CraftAspire.Inference.Shaping.Schemas;

namespace CraftAspire.Inference.Server.Chat;

/// <summary>Reads what the answer must look like: vLLM's <c>structured_outputs</c> or OpenAI's <c>response_format</c>.</summary>
internal static class ShapeReader
{
    private const string Structured = "structured_outputs";
    private const string Format = "response_format";

    public static RequestedShape? Read(JsonFields body)
    {
        var outputs = body.Object(Structured) is { } structured ? ReadOutputs(structured) : null;
        var format = body.Object(Format) is { } wanted ? ReadFormat(wanted) : null;
        return outputs is null || format is null
            ? outputs ?? format
            : throw body.Wrong(Structured, $"Only one of '{Structured}' and '{Format}' can shape an answer.");
    }

    /// <summary>The shape of JSON after a schema.</summary>
    /// <param name="schema">The schema as JSON.</param>
    /// <param name="field">The field that holds it.</param>
    public static RequestedShape OfSchema(string schema, string field) => new($"json {schema}", field, () => ReadSchema(schema));

    /// <exception cref="ShapeException">The schema is wrong, or no pattern can keep it.</exception>
    public static RegexNode ReadSchema(string schema)
    {
        using var document = JsonDocument.Parse(schema);
        return JsonSchema.Read(document.RootElement);
    }

    private static RequestedShape ReadOutputs(JsonFields outputs)
    {
        if (outputs.Names().FirstOrDefault(name => name is not ("regex" or "json")) is { } other)
            throw outputs.Wrong(other, $"'{outputs.PathOf(other)}' is not supported; regex and json are.");
        if (outputs.Find("json") is { } schema)
        {
            return outputs.Find("regex") is null
                ? OfSchema(schema.ValueKind == JsonValueKind.String ? schema.GetString()! : schema.GetRawText(), outputs.PathOf("json"))
                : throw outputs.Wrong(
                    "json", $"Only one of '{outputs.PathOf("regex")}' and '{outputs.PathOf("json")}' can shape an answer.");
        }

        var regex = outputs.Required("regex");
        return new(regex, outputs.PathOf("regex"), () => PatternParser.Parse(regex, new ShapeLimits()));
    }

    private static RequestedShape? ReadFormat(JsonFields format)
    {
        if (format.Text("type") is "text")
            return null;
        if (format.Text("type") is not "json_schema")
            throw format.Wrong("type", $"'{format.PathOf("type")}' must be text or json_schema.");
        var place = format.PathOf("json_schema.schema");
        return format.Object("json_schema")?.Find("schema") is { } schema
            ? OfSchema(schema.GetRawText(), place)
            : throw new InvalidRequestException($"'{place}' is missing.", place);
    }
}
