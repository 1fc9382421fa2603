using System.Text;
using System.Text.Json;
using TelegramEmulator.World;

namespace TelegramEmulator.Calls;

/// <summary>Reads a call from query and body.</summary>
public static class BotCallReader
{
    private static readonly Dictionary<string, UploadedFile> NoFiles = [];

    /// <exception cref="BotApiException">The body is not what its content type says.</exception>
    public static async Task<BotCall> ReadAsync(Bot bot, string method, HttpRequest request, CancellationToken cancellationToken)
    {
        var arguments = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in request.Query)
        {
            arguments[name] = value.ToString();
        }

        IReadOnlyDictionary<string, UploadedFile> files = NoFiles;
        if (request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) is true)
        {
            (var fields, files) = await MultipartForm.ReadAsync(request, cancellationToken);
            foreach (var (name, value) in fields)
            {
                arguments[name] = value;
            }
        }
        else if (request.HasFormContentType)
            await ReadFormAsync(arguments, request, cancellationToken);
        else if (request.ContentLength is not 0 && request.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) is true)
            await ReadJsonAsync(arguments, request, cancellationToken);
        return new BotCall(bot, method, arguments, files);
    }

    private static async Task ReadFormAsync(Dictionary<string, string> arguments, HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var (name, value) in await request.ReadFormAsync(cancellationToken))
            {
                arguments[name] = value.ToString();
            }
        }
        catch (InvalidDataException)
        {
            throw BotApiException.BadRequest("can't parse form request body");
        }
    }

    private static async Task ReadJsonAsync(Dictionary<string, string> arguments, HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
            if (document.RootElement.ValueKind is not JsonValueKind.Object)
                throw BotApiException.BadRequest("object expected as request body");

            foreach (var property in document.RootElement.EnumerateObject().Where(each => each.Value.ValueKind is not JsonValueKind.Null))
            {
                arguments[property.Name] = property.Value.ValueKind is JsonValueKind.String
                    ? property.Value.GetString()!
                    : property.Value.GetRawText();
            }
        }
        catch (JsonException)
        {
            throw BotApiException.BadRequest("can't parse request body as JSON");
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which JSON can express and no text holds.
            throw BotApiException.BadRequest("strings must be encoded in UTF-8");
        }
    }

    /// <summary>A call that a webhook's answer carries: one JSON object holding <c>method</c>.</summary>
    public static BotCall? FromWebhookAnswer(Bot bot, byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetString(body));
            if (document.RootElement.ValueKind is not JsonValueKind.Object
                || !document.RootElement.TryGetProperty("method", out var method))
                return null;

            var arguments = document.RootElement.EnumerateObject().ToDictionary(
                each => each.Name,
                each => each.Value.ValueKind is JsonValueKind.String ? each.Value.GetString()! : each.Value.GetRawText(),
                StringComparer.OrdinalIgnoreCase);
            return new BotCall(bot, method.GetString() ?? "", arguments, NoFiles);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
