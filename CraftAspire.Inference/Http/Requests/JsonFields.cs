using System.Globalization;
using System.Text.Json;

namespace CraftAspire.Inference.Http.Requests;

/// <summary>Reads the fields of a JSON object and names the one that is wrong. A field that is null counts as absent.</summary>
internal readonly struct JsonFields
{
    private readonly JsonElement element;
    private readonly string path;

    /// <param name="path">The object's own place, such as <c>messages[0]</c>; empty for the body.</param>
    public JsonFields(JsonElement element, string path)
    {
        this.element = element;
        this.path = path;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidRequestException(path.Length == 0 ? "The body must be a JSON object." : $"'{path}' must be an object.", path.Length == 0 ? null : path);
        }
    }

    public string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    public JsonElement? Find(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

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
        _ => throw new InvalidRequestException(string.Create(CultureInfo.InvariantCulture, $"'{PathOf(name)}' must be a whole number from {least} to {most}."), PathOf(name)),
    };

    public float? Number(string name, double least, double most) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetDouble(out var number) && number >= least && number <= most => (float)number,
        _ => throw new InvalidRequestException(string.Create(CultureInfo.InvariantCulture, $"'{PathOf(name)}' must be a number from {least} to {most}."), PathOf(name)),
    };

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
