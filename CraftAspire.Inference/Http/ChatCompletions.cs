using System.Diagnostics;
using CraftAspire.Inference.Engine;
using CraftAspire.Inference.Hosting;
using CraftAspire.Inference.Http.Requests;
using CraftAspire.Inference.Http.Wire;
using Microsoft.Extensions.Options;

namespace CraftAspire.Inference.Http;

/// <summary><c>POST /v1/chat/completions</c>.</summary>
internal static class ChatCompletions
{
    public static async Task<IResult> Complete(HttpContext http, ModelHost host, IOptions<InferenceOptions> options, TimeProvider clock)
    {
        try
        {
            var request = await ChatRequestReader.Read(http.Request, options.Value);
            return host.State switch
            {
                ModelState.Ready { Model: var model } when model.Description.Name != request.Model => ApiError.UnknownModel(request.Model),
                ModelState.Ready { Model: var model } => await Generate(http, request, model, options.Value, clock),
                ModelState.Unavailable { Reason: var reason } => ApiError.Unavailable(http, reason),
                _ => ApiError.Unavailable(http, "The model is being loaded."),
            };
        }
        catch (InvalidRequestException fault)
        {
            return ApiError.BadRequest(fault);
        }
        catch (BadHttpRequestException fault)
        {
            return ApiError.BadBody(fault);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return TypedResults.Empty;
        }
    }

    private static async Task<IResult> Generate(HttpContext http, ChatRequest request, ServedModel model, InferenceOptions options, TimeProvider clock)
    {
        var generation = GenerationPlan.For(request, model, options);
        using var deadline = new CancellationTokenSource(RequestDeadline.Of(http.Request, options), clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, http.RequestAborted);
        switch (model.Engine.Submit(generation, request.Streams, ending.Token))
        {
            case Submission.QueueFull { RetryAfter: var delay }:
                return ApiError.QueueFull(http, delay);
            case Submission.Closed:
                return ApiError.Unavailable(http, "The server is shutting down.");
            case Submission.Accepted { Generation: var accepted }:
                var header = new AnswerHeader($"chatcmpl-{Guid.NewGuid():N}", clock.GetUtcNow().ToUnixTimeSeconds(), request.Model);
                return request.Streams
                    ? await StreamedAnswer.Write(http, accepted, header, request.StreamsUsage, ending.Token)
                    : Whole(await Outcome(accepted, ending.Token), header);
            default:
                throw new UnreachableException();
        }
    }

    // The engine looks at a waiting request only when its turn comes; its caller need not wait for that.
    private static async Task<GenerationOutcome> Outcome(Generation generation, CancellationToken ending)
    {
        try
        {
            return await generation.Completion.WaitAsync(ending);
        }
        catch (OperationCanceledException)
        {
            return new GenerationOutcome.Cancelled();
        }
    }

    /// <summary>The response of a generation that does not stream.</summary>
    public static IResult Whole(GenerationOutcome outcome, AnswerHeader header) => outcome switch
    {
        GenerationOutcome.Finished answer => TypedResults.Json(
            new ChatCompletion(header.Id, header.Created, header.Model, [new ChatChoice(0, new ChatAnswer(answer.Text), answer.Reason.ToWire())], Usage.Of(answer)),
            InferenceJson.Readable.ChatCompletion),
        GenerationOutcome.Failed { Reason: var reason } => ApiError.Failed(reason),
        GenerationOutcome.Cancelled => ApiError.TimedOut(),
        _ => throw new UnreachableException(),
    };
}
