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
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            throw BotApiException.BadRequest($"can't parse {description} JSON object");
        }
    }

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
