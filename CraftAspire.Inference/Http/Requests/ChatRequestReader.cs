using System.Text.Json;
using CraftAspire.Inference.Engine;

namespace CraftAspire.Inference.Http.Requests;

/// <summary>Reads the body of a chat completion. Fields of OpenAI's API that this server cannot honour are refused, unknown ones ignored.</summary>
internal static class ChatRequestReader
{
    private const int MostTokens = 1_000_000;
    private static readonly string[] Unsupported = ["tools", "functions", "audio", "prediction"];

    /// <exception cref="InvalidRequestException">Something in the body cannot be served.</exception>
    public static async Task<ChatRequest> Read(HttpRequest http, InferenceOptions options)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(http.Body, cancellationToken: http.HttpContext.RequestAborted);
            return Read(new JsonFields(document.RootElement, ""), options);
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

    private static ChatRequest Read(JsonFields body, InferenceOptions options)
    {
        RefuseUnsupported(body);
        var model = body.Text("model") ?? throw new InvalidRequestException("'model' is missing.", "model");
        var (maxTokens, maxTokensField) = ReadMaxTokens(body);
        var (regex, regexField) = ShapeReader.Read(body);
        return new ChatRequest(
            model,
            MessageReader.Read(body),
            maxTokens,
            maxTokensField,
            new SamplingSettings(
                body.Number("temperature", 0, 2) ?? options.DefaultTemperature,
                (int)(body.Integer("top_k", -1, int.MaxValue) ?? 0),
                body.Number("top_p", 0, 1) ?? 1,
                body.Number("min_p", 0, 1) ?? 0,
                body.Integer("seed", long.MinValue, long.MaxValue)),
            StopReader.Read(body),
            regex,
            regexField,
            body.Flag("stream") ?? false,
            body.Object("stream_options")?.Flag("include_usage") ?? false);
    }

    private static (int? MaxTokens, string Field) ReadMaxTokens(JsonFields body)
    {
        var field = body.Find("max_completion_tokens") is null ? "max_tokens" : "max_completion_tokens";
        return ((int?)body.Integer(field, 1, MostTokens), field);
    }

    private static void RefuseUnsupported(JsonFields body)
    {
        if (Unsupported.FirstOrDefault(name => body.Find(name) is { } value && !IsEmpty(value)) is { } refused)
        {
            throw new InvalidRequestException($"'{refused}' is not supported by this server.", refused);
        }

        body.Integer("n", 1, 1);
        body.Number("presence_penalty", 0, 0);
        body.Number("frequency_penalty", 0, 0);
        if (body.Flag("logprobs") is true)
        {
            throw new InvalidRequestException("'logprobs' is not supported by this server.", "logprobs");
        }
    }

    private static bool IsEmpty(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0;
}
