using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CraftAspire.Inference.Engine;
using CraftAspire.Inference.Http.Wire;

namespace CraftAspire.Inference.Http;

/// <summary>Sends an answer as server-sent events while it grows.</summary>
internal static class StreamedAnswer
{
    /// <summary>Waits for the first piece before anything is sent, so that what fails before it still gets its status code.</summary>
    /// <param name="ending">The request's deadline, or its caller gone.</param>
    public static async Task<IResult> Write(HttpContext http, Generation generation, AnswerHeader header, bool withUsage, CancellationToken ending)
    {
        if (!await HasBegun(generation, ending) && generation.Completion is not { IsCompletedSuccessfully: true, Result: GenerationOutcome.Finished })
        {
            return generation.Completion is { IsCompletedSuccessfully: true, Result: GenerationOutcome.Failed { Reason: var reason } }
                ? ApiError.Failed(reason)
                : ApiError.TimedOut();
        }

        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-cache";
        await Send(http, Chunk(header, new ChunkDelta("assistant", ""), null));
        while (await generation.Pieces.WaitToReadAsync(http.RequestAborted))
        {
            while (generation.Pieces.TryRead(out var piece))
            {
                await Send(http, Chunk(header, new ChunkDelta(Content: piece), null));
            }

            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }

        await SendEnd(http, await generation.Completion, header, withUsage);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        return TypedResults.Empty;
    }

    // The engine looks at a waiting request only when its turn comes; its caller need not wait for that.
    private static async Task<bool> HasBegun(Generation generation, CancellationToken ending)
    {
        try
        {
            return await generation.Pieces.WaitToReadAsync(ending);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
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
