using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CraftAspire.Inference.Engine;
using CraftAspire.Inference.Http.Wire;

namespace CraftAspire.Inference.Http;

/// <summary>Sends an answer as server-sent events while it grows.</summary>
internal static class StreamedAnswer
{
    /// <summary>Waits for the first piece before anything is sent, so that what fails before it still gets its status code.</summary>
    public static async Task<IResult> Write(HttpContext http, Generation generation, AnswerHeader header, bool withUsage)
    {
        await using var pieces = generation.Pieces(http.RequestAborted).GetAsyncEnumerator(http.RequestAborted);
        var hasPiece = await pieces.MoveNextAsync();
        if (!hasPiece && await generation.Completion is not GenerationOutcome.Finished)
        {
            return await generation.Completion is GenerationOutcome.Failed { Reason: var reason } ? ApiError.Failed(reason) : ApiError.TimedOut();
        }

        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-cache";
        await Send(http, Chunk(header, new ChunkDelta("assistant", ""), null));
        for (; hasPiece; hasPiece = await pieces.MoveNextAsync())
        {
            await Send(http, Chunk(header, new ChunkDelta(Content: pieces.Current), null));
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }

        await SendEnd(http, await generation.Completion, header, withUsage);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        return TypedResults.Empty;
    }

    private static async Task SendEnd(HttpContext http, GenerationOutcome outcome, AnswerHeader header, bool withUsage)
    {
        switch (outcome)
        {
            case GenerationOutcome.Finished answer:
                await Send(http, Chunk(header, new ChunkDelta(), answer.Reason.ToWire()));
                if (withUsage)
                {
                    await Send(http, new ChatCompletionChunk(header.Id, header.Created, header.Model, [], Usage.Of(answer)));
                }

                await http.Response.BodyWriter.WriteAsync("data: [DONE]\n\n"u8.ToArray(), http.RequestAborted);
                break;
            case GenerationOutcome.Failed { Reason: var reason }:
                await Send(http, new ErrorBody(new ErrorDetail(reason, "server_error", null, "model_error")), InferenceJson.Readable.ErrorBody);
                break;
            default:
                await Send(http, ApiError.Timeout, InferenceJson.Readable.ErrorBody);
                break;
        }
    }

    private static ChatCompletionChunk Chunk(AnswerHeader header, ChunkDelta delta, string? finishReason) =>
        new(header.Id, header.Created, header.Model, [new ChunkChoice(0, delta, finishReason)]);

    private static Task Send(HttpContext http, ChatCompletionChunk chunk) => Send(http, chunk, InferenceJson.Readable.ChatCompletionChunk);

    private static async Task Send<T>(HttpContext http, T value, JsonTypeInfo<T> type)
    {
        var body = http.Response.BodyWriter;
        await body.WriteAsync("data: "u8.ToArray(), http.RequestAborted);
        await body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(value, type), http.RequestAborted);
        await body.WriteAsync("\n\n"u8.ToArray(), http.RequestAborted);
    }
}
