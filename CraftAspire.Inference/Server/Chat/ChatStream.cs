using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CraftAspire.Inference.Engine;
using CraftAspire.Inference.Server.Wire;

namespace CraftAspire.Inference.Server.Chat;

/// <summary>Sends an answer as server-sent events while it grows.</summary>
internal static class ChatStream
{
    /// <summary>Waits for the first piece before anything is sent, so that an earlier failure still gets its status code.</summary>
    public static async Task<IResult> BeginAsync(
        Generation generation, ChatAnswer answer, ChatRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await generation.Pieces.WaitToReadAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return ApiError.TimedOut();
        }

        return generation.Completion switch
        {
            { IsCompletedSuccessfully: true, Result: GenerationOutcome.Failed { Reason: var reason } } => ApiError.Failed(reason),
            { IsCompletedSuccessfully: true, Result: GenerationOutcome.Cancelled } => ApiError.TimedOut(),
            _ => TypedResults.ServerSentEvents(Events(generation, answer, request, cancellationToken)),
        };
    }

    private static async IAsyncEnumerable<SseItem<string>> Events(
        Generation generation, ChatAnswer answer, ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var readers = Enumerable.Range(0, request.Choices).Select(_ => answer.Read()).ToList();
        for (var choice = 0; choice < request.Choices; choice++)
            yield return Event(answer.Chunk(choice, new ChunkDelta("assistant", ""), null, []));

        // The engine ends the pieces at the deadline; only a caller that is gone ends them here.
        await foreach (var piece in generation.Pieces.ReadAllAsync(CancellationToken.None))
        {
            var reader = readers[piece.Choice];
            var logprobs = piece.Logprobs;
            foreach (var delta in piece.Reason is null ? reader.Add(piece.Text) : reader.Add(piece.Text).Concat(reader.Finish()))
            {
                yield return Event(answer.Chunk(piece.Choice, delta, null, logprobs));
                logprobs = [];
            }

            if (piece.Reason is { } reason)
                yield return Event(
                    answer.Chunk(piece.Choice, new ChunkDelta(), ChatAnswer.FinishReasonOf(reason, reader.IsCall), logprobs));
        }

        switch (await generation.Completion)
        {
            case GenerationOutcome.Finished finished:
                if (request.StreamsUsage)
                    yield return Event(answer.UsageChunk(finished));
                yield return new SseItem<string>("[DONE]");
                break;
            case GenerationOutcome.Failed { Reason: var reason }:
                yield return Event(ApiError.FailedBody(reason), InferenceJson.Readable.ErrorBody);
                break;
            default:
                yield return Event(ApiError.Timeout, InferenceJson.Readable.ErrorBody);
                break;
        }
    }

    private static SseItem<string> Event(ChatCompletionChunk chunk) => Event(chunk, InferenceJson.Readable.ChatCompletionChunk);

    private static SseItem<string> Event<T>(T value, JsonTypeInfo<T> type) => new(JsonSerializer.Serialize(value, type));
}
