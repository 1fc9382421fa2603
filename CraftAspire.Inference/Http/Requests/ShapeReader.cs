using CraftAspire.Inference.Shaping;

namespace CraftAspire.Inference.Http.Requests;

/// <summary>Reads what the answer must look like: vLLM's <c>structured_outputs</c> or OpenAI's <c>response_format</c>.</summary>
internal static class ShapeReader
{
    private const string Structured = "structured_outputs";
    private const string Format = "response_format";

    /// <returns>The regular expression, and the field that asked for it.</returns>
    public static (string? Regex, string Field) Read(JsonFields body)
    {
        var regex = ReadRegex(body);
        var schema = ReadSchema(body);
        return (regex, schema) switch
        {
            ({ }, { }) => throw new InvalidRequestException($"Only one of '{Structured}' and '{Format}' can shape an answer.", Structured),
            (null, { }) => (schema, $"{Format}.json_schema.schema"),
            _ => (regex, $"{Structured}.regex"),
        };
    }

    private static string? ReadRegex(JsonFields body) =>
        body.Object(Structured) is not { } outputs ? null
        : outputs.Text("regex") ?? throw new InvalidRequestException($"'{outputs.PathOf("regex")}' is missing; other kinds are not supported.", outputs.PathOf("regex"));

    private static string? ReadSchema(JsonFields body)
    {
        if (body.Object(Format) is not { } format || format.Text("type") is "text")
        {
            return null;
        }

        if (format.Text("type") is not "json_schema")
        {
            throw new InvalidRequestException($"'{format.PathOf("type")}' must be text or json_schema.", format.PathOf("type"));
        }

        var place = format.PathOf("json_schema.schema");
        if (format.Object("json_schema")?.Find("schema") is not { } schema)
        {
            throw new InvalidRequestException($"'{place}' is missing.", place);
        }

        try
        {
            return JsonSchemaShape.ToRegex(schema);
        }
        catch (ShapeException fault)
        {
            throw new InvalidRequestException($"'{place}': {fault.Message}", place);
        }
    }
}
