using System.Text.Json;
using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>Numbers are ids, strings are names, null is missing; anything else is an error.</summary>
internal sealed class ElementReferenceJsonConverter : JsonConverter<ElementReference>
{
    public override bool HandleNull => true;

    public override ElementReference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt64(out var id) => ElementReference.ById(id),
            JsonTokenType.String => ElementReference.ByName(reader.GetString()!),
            JsonTokenType.Null => default,
            _ => throw new JsonException("An element is given by its id (a whole number) or by its name (a string)."),
        };

    public override void Write(Utf8JsonWriter writer, ElementReference value, JsonSerializerOptions options)
    {
        if (value.Id is { } id)
            writer.WriteNumberValue(id);
        else
            writer.WriteStringValue(value.Name);
    }
}
