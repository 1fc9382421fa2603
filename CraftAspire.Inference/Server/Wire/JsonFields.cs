using System.Globalization;
using System.Text.Json;

namespace CraftAspire.Inference.Server.Wire;

/// <summary>Reads the fields of a JSON object and names the wrong one. A field that is null counts as absent.</summary>
internal readonly struct JsonFields
{
    private readonly JsonElement _element;
    private readonly string _path;

    /// <param name="path">The object's place, such as <c>messages[0]</c>; empty for the body.</param>
    public JsonFields(JsonElement element, string path)
    {
        _element = element;
        _path = path;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw path.Length == 0
                ? new InvalidRequestException("The body must be a JSON object.", null)
                : new InvalidRequestException($"'{path}' must be an object.", path);
        }
    }

    public string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    public JsonElement? Find(string name) =>
        _element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public JsonFields? Object(string name) => Find(name) is { } value ? new JsonFields(value, PathOf(name)) : null;

    public string? Text(string name) => Find(name) is { } value ? TextOf(value, PathOf(name)) : null;

    public bool? Flag(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw new InvalidRequestException($"'{PathOf(name)}' must be true or false.", PathOf(name)),
    };

    public long? Integer(string name, long least, long most) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt64(out var number) && number >= least && number <= most => number,
        _ => throw Wrong(name, $"'{PathOf(name)}' must be a whole number from {least} to {most}."),
    };

    public float? Number(string name, double least, double most) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetDouble(out var number) && number >= least && number <= most =>
            (float)number,
        _ => throw Wrong(name, $"'{PathOf(name)}' must be a number from {least} to {most}."),
    };

    /// <summary>An array's objects; none if the field is absent.</summary>
    public IReadOnlyList<JsonFields> List(string name)
    {
        if (Find(name) is not { } list)
            return [];
        var place = PathOf(name);
        return list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select((item, index) => new JsonFields(item, $"{place}[{index}]"))]
            : throw Wrong(name, $"'{place}' must be an array.");
    }

    /// <summary>A required string.</summary>
    public string Required(string name) => Text(name) ?? throw Wrong(name, $"'{PathOf(name)}' is missing.");

    /// <summary>The names of the fields that are not null.</summary>
    public IEnumerable<string> Names() =>
        _element.EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.Null).Select(field => field.Name);

    /// <summary>The object as JSON on one line.</summary>
    public string Write(JsonSerializerOptions options) => JsonSerializer.Serialize(_element, options);

    /// <summary>Blames a field.</summary>
    public InvalidRequestException Wrong(string name, FormattableString message) =>
        new(message.ToString(CultureInfo.InvariantCulture), PathOf(name));

    /// <summary>A string that a model can be given: whole characters, and no U+0000, at which C libraries stop reading.</summary>
    public static string TextOf(JsonElement value, string place)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw new InvalidRequestException($"'{place}' must be a string.", place);
        }

        try
        {
            var text = value.GetString()!;
            return text.Contains('\0') ? throw new InvalidRequestException($"'{place}' must not contain U+0000.", place) : text;
        }
        catch (InvalidOperationException)
        {
            throw new InvalidRequestException($"'{place}' is not valid Unicode.", place);
        }
    }
}
