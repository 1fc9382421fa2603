using System.Diagnostics;
using System.Globalization;
using CraftAspire.Inference.Engine;
using CraftAspire.Inference.Server.Hosting;
using CraftAspire.Inference.Server.Wire;
using CraftAspire.Inference.Shaping;
using CraftAspire.Inference.Shaping.Patterns;
using Microsoft.Extensions.Options;

namespace CraftAspire.Inference.Server.Chat;

/// <summary><c>POST /v1/chat/completions</c>.</summary>
internal static class ChatEndpoint
{
    public const string Path = "/v1/chat/completions";

    public static RouteHandlerBuilder MapChat(this IEndpointRouteBuilder app) => app.MapPost(Path, Complete);

    private static async Task<IResult> Complete(HttpContext http, ModelHost host, IOptions<InferenceOptions> options, TimeProvider time)
    {
        var request = await JsonBody.ReadAsync(http.Request, body => ChatRequestReader.Read(body, options.Value));
        if (host.State.Model is not { } model)
            return ApiError.Unavailable(http, host.State.Explanation);
        if (model.Description.Name != request.Model)
            return ApiError.UnknownModel(request.Model);

        var generation = Plan(request, model, options.Value);
        var ending = RequestDeadline.EndOf(http, options.Value.RequestTimeout, time);
        return model.Engine.Submit(generation, request.Streams, ending) switch
        {
            Submission.QueueFull { RetryAfter: var delay } => ApiError.QueueFull(http, delay),
            Submission.Closed { Reason: var reason } => ApiError.Unavailable(http, reason),
            Submission.Accepted { Generation: var accepted } => await AnswerAsync(accepted, request, model, time, ending),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<IResult> AnswerAsync(
        Generation generation, ChatRequest request, ServedModel model, TimeProvider time, CancellationToken cancellationToken)
    {
        var syntax = request.Tools.Count > 0 ? model.Tools : null;
        var answer = new ChatAnswer(time.GetUtcNow().ToUnixTimeSeconds(), request.Model, syntax, model.TokenBytes);
        if (request.Streams)
            return await ChatStream.BeginAsync(generation, answer, request, cancellationToken);

        return await OutcomeAsync(generation, cancellationToken) switch
        {
            GenerationOutcome.Finished finished => TypedResults.Json(answer.Whole(finished), InferenceJson.Readable.ChatCompletion),
            GenerationOutcome.Failed { Reason: var reason } => ApiError.Failed(reason),
            GenerationOutcome.Cancelled => ApiError.TimedOut(),
            _ => throw new UnreachableException(),
        };
    }

    // The engine drops a cancelled request in its next round. The caller does not wait for it.
    private static async Task<GenerationOutcome> OutcomeAsync(Generation generation, CancellationToken cancellationToken)
    {
        try
        {
            return await generation.Completion.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return new GenerationOutcome.Cancelled();
        }
    }

    /// <exception cref="InvalidRequestException">The request does not fit the model, or its pattern cannot be compiled.</exception>
    private static GenerationRequest Plan(ChatRequest request, ServedModel model, InferenceOptions options)
    {
        var prompt = model.Render(ToolPrompt.Write(request, model.Tools));
        if (prompt.Length == 0)
            throw new InvalidRequestException("'messages' holds nothing to answer.", "messages");

        var limit = model.Description.RequestTokens;
        var room = limit - prompt.Length;
        if (room < 1)
            throw TooLong("messages", $"'messages' has {prompt.Length} tokens; prompt and answer together may have {limit}.");
        if (request.MaxTokens > room)
            throw TooLong(
                request.MaxTokensField,
                    $"'{request.MaxTokensField}' is {request.MaxTokens}; the prompt's {prompt.Length} tokens leave room for {room}.");
        foreach (var (token, _) in request.Sampling.LogitBias.Where(bias => bias.Token >= model.TokenBytes.Count))
            throw new InvalidRequestException($"'logit_bias.{token}' is no token of this model.", $"logit_bias.{token}");

        return new GenerationRequest(prompt, request.MaxTokens ?? Math.Min(options.DefaultMaxTokens, room), request.Sampling)
        {
            Stop = request.Stop,
            Shape = Compile(ToolShape.Of(request, model.Tools), model),
            Choices = request.Choices,
            TopLogprobs = request.TopLogprobs,
            Owner = request.Owner,
        };
    }

    private static Shape? Compile(RequestedShape? shape, ServedModel model)
    {
        try
        {
            return shape is null ? null : model.Shapes.Compile(shape.Key, shape.Read);
        }
        catch (ShapeException fault)
        {
            throw new InvalidRequestException($"'{shape!.Field}': {fault.Message}", shape.Field);
        }
    }

    private static InvalidRequestException TooLong(string field, FormattableString message) =>
        new(message.ToString(CultureInfo.InvariantCulture), field, "context_length_exceeded");
}
