using System.Runtime.InteropServices;
using System.Text.Json;
using CraftAspire.Inference.Engine;
using CraftAspire.Inference.Server.Hosting;
using CraftAspire.Inference.Server.Wire;
using Microsoft.Extensions.Options;

namespace CraftAspire.Inference.Server.Embeddings;

/// <summary><c>POST /v1/embeddings</c>.</summary>
internal static class EmbeddingEndpoint
{
    public const string Path = "/v1/embeddings";

    private const int MostTexts = 2048;

    public static RouteHandlerBuilder MapEmbeddings(this IEndpointRouteBuilder app) => app.MapPost(Path, Embed);

    private static async Task<IResult> Embed(HttpContext http, EmbeddingHost host, IOptions<InferenceOptions> options, TimeProvider time)
    {
        var request = await JsonBody.ReadAsync(http.Request, Read);
        if (host.Engine is not { } engine)
            return ApiError.Unavailable(http, host.Explanation);
        if (engine.ModelName != request.Model)
            return ApiError.UnknownModel(request.Model);
        if (request.Dimensions is { } wanted && wanted != engine.Dimensions)
            throw new InvalidRequestException($"'dimensions' is {wanted}; this model has {engine.Dimensions}.", "dimensions");

        var texts = request.Texts.Select((text, index) => Tokenize(engine, text, request.PlaceOf(index))).ToList();
        var ending = RequestDeadline.EndOf(http, options.Value.RequestTimeout, time);
        try
        {
            if (await engine.EmbedAsync(texts, ending) is not { } vectors)
                return ApiError.QueueFull(http, TimeSpan.FromSeconds(1));
            var tokens = texts.Sum(text => text.Length);
            var entries = vectors.Select((vector, index) => new EmbeddingEntry(index, Write(vector, request.IsBase64))).ToList();
            return TypedResults.Json(new EmbeddingList(entries, request.Model, new(tokens, tokens)), InferenceJson.Readable.EmbeddingList);
        }
        catch (OperationCanceledException)
        {
            return ApiError.TimedOut();
        }
        catch (InvalidOperationException fault)
        {
            return ApiError.Failed(fault.Message);
        }
    }

    private static Request Read(JsonFields body)
    {
        var format = body.Text("encoding_format");
        if (format is not (null or "float" or "base64"))
            throw body.Wrong("encoding_format", $"'encoding_format' must be float or base64.");
        var (texts, isList) = body.Find("input") switch
        {
            { ValueKind: JsonValueKind.String } one => (new List<string> { JsonFields.TextOf(one, "input") }, false),
            { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() is > 0 and <= MostTexts =>
                ([.. list.EnumerateArray().Select((text, index) => JsonFields.TextOf(text, $"input[{index}]"))], true),
            _ => throw body.Wrong("input", $"'input' must be a string or an array of 1 to {MostTexts} strings."),
        };
        var request = new Request(
            body.Required("model"), texts, isList, format == "base64", (int?)body.Integer("dimensions", 1, int.MaxValue));
        return texts.FindIndex(text => text.Length == 0) is >= 0 and var empty
            ? throw new InvalidRequestException($"'{request.PlaceOf(empty)}' must not be empty.", request.PlaceOf(empty))
            : request;
    }

    private static int[] Tokenize(EmbeddingEngine engine, string text, string place)
    {
        var tokens = engine.Tokenize(text);
        return tokens.Length <= engine.MostTokens
            ? tokens
            : throw new InvalidRequestException(
                $"'{place}' has {tokens.Length} tokens; this model takes {engine.MostTokens}.", place, "context_length_exceeded");
    }

    private static JsonElement Write(float[] vector, bool isBase64) => isBase64
        ? JsonSerializer.SerializeToElement(Convert.ToBase64String(MemoryMarshal.AsBytes(vector.AsSpan())), InferenceJson.Readable.String)
        : JsonSerializer.SerializeToElement(vector, InferenceJson.Readable.SingleArray);

    private sealed record Request(string Model, List<string> Texts, bool IsList, bool IsBase64, int? Dimensions)
    {
        public string PlaceOf(int index) => IsList ? $"input[{index}]" : "input";
    }
}
