using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace CraftAspire.Inference.Server.Wire;

/// <summary>Reads a request's body as a JSON object.</summary>
internal static class JsonBody
{
    /// <exception cref="InvalidRequestException">The body is no JSON object in UTF-8.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, Func<JsonFields, T> read)
    {
        CheckType(request);
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return read(new JsonFields(document.RootElement, ""));
        }
        catch (JsonException fault)
        {
            throw new InvalidRequestException($"The body is not valid JSON: {fault.Message}", null);
        }
        catch (InvalidOperationException)
        {
            throw new InvalidRequestException("The body holds text that is not valid Unicode.", null);
        }
    }

    private static void CheckType(HttpRequest request)
    {
        if (request.Headers.ContentEncoding is [{ Length: > 0 } encoding, ..] && encoding != "identity")
            throw Unsupported($"The content encoding '{encoding}' is not supported: send the body as it is.");
        if (request.ContentType is not { Length: > 0 } type)
            return;
        var isJson = MediaTypeHeaderValue.TryParse(type, out var parsed)
            && (parsed.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                || parsed.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
            && (!parsed.Charset.HasValue || parsed.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
        if (!isJson)
            throw Unsupported($"The content type '{type}' is not supported: send application/json in UTF-8.");
    }

    private static InvalidRequestException Unsupported(string message) =>
        new(message, null, "unsupported_media_type", StatusCodes.Status415UnsupportedMediaType);
}
