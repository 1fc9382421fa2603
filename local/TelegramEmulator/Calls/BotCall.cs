using System.Text.Json;
using TelegramEmulator.World;

namespace TelegramEmulator.Calls;

/// <summary>
/// One call of a bot. All parameters are text, however they came: query, form, multipart or JSON (nested values stay JSON text).
/// </summary>
public sealed class BotCall(
    Bot bot, string method, IReadOnlyDictionary<string, string> arguments, IReadOnlyDictionary<string, UploadedFile> files)
{
    public Bot Bot { get; } = bot;

    public string Method { get; } = method;

    public string Text(string name) => arguments.GetValueOrDefault(name, "");

    public bool Has(string name) => arguments.ContainsKey(name);

    public UploadedFile? File(string name) => files.GetValueOrDefault(name);

    public bool Flag(string name) => Lenient.Flag(Text(name));

    public long Number(string name, long whenAbsent = 0, long least = long.MinValue, long most = long.MaxValue) =>
        Math.Clamp(Text(name) is { Length: > 0 } text ? Lenient.Number(text) : whenAbsent, least, most);

    /// <summary>A parameter that holds JSON; null when it is absent.</summary>
    /// <exception cref="BotApiException">It holds something else.</exception>
    public JsonElement? Json(string name, string description)
    {
        if (Text(name) is not { Length: > 0 } text)
            return null;

        try
        {
            var parsed = JsonElement.Parse(text);
            if (text.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
                CheckStrings(parsed);
            return parsed;
        }
        catch (JsonException)
        {
            throw BotApiException.BadRequest($"can't parse {description} JSON object");
        }
    }

    // Half of a surrogate pair can be written in JSON, and is no text.
    private static void CheckStrings(JsonElement json)
    {
        try
        {
            Walk(json);
        }
        catch (InvalidOperationException)
        {
            throw BotApiException.BadRequest("strings must be encoded in UTF-8");
        }

        static void Walk(JsonElement json)
        {
            if (json.ValueKind is JsonValueKind.String)
                json.GetString();
            else if (json.ValueKind is JsonValueKind.Array)
                json.EnumerateArray().ToList().ForEach(Walk);
            else if (json.ValueKind is JsonValueKind.Object)
                json.EnumerateObject().ToList().ForEach(each => Walk(each.Value));
        }
    }

    /// <summary>The same call about one object among its arguments, as an item of an album; files stay within reach.</summary>
    public BotCall About(JsonElement item) => new(
        Bot, Method, item.ValueKind is JsonValueKind.Object
            ? item.EnumerateObject().Where(each => each.Value.ValueKind is not JsonValueKind.Null).ToDictionary(
                each => each.Name,
                each => each.Value.ValueKind is JsonValueKind.String ? each.Value.GetString()! : each.Value.GetRawText(),
                StringComparer.OrdinalIgnoreCase)
            : [], files);

    /// <summary>A list of strings as JSON; null when it is absent or something else.</summary>
    public IReadOnlyList<string>? Strings(string name)
    {
        try
        {
            return Text(name) is { Length: > 0 } text ? JsonSerializer.Deserialize<string[]>(text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
