using System.Globalization;
using CraftAspire.Inference.Engine;
using CraftAspire.Inference.Hosting;
using CraftAspire.Inference.Http.Requests;
using CraftAspire.Inference.Shaping;

namespace CraftAspire.Inference.Http;

/// <summary>Makes of a chat request what the engine is asked for: tokens, limits, shape.</summary>
internal static class GenerationPlan
{
    /// <exception cref="InvalidRequestException">It does not fit the model, or its pattern cannot be compiled.</exception>
    public static GenerationRequest For(ChatRequest request, ServedModel model, InferenceOptions options)
    {
        var prompt = model.Render(request.Messages);
        if (prompt.Length == 0)
        {
            throw new InvalidRequestException("'messages' holds nothing to answer.", "messages");
        }

        var room = model.Description.RequestTokens - prompt.Length;
        if (room < 1)
        {
            throw TooLong("messages", $"'messages' has {prompt.Length} tokens; prompt and answer together may have {model.Description.RequestTokens}.");
        }

        if (request.MaxTokens > room)
        {
            throw TooLong(request.MaxTokensField, $"'{request.MaxTokensField}' is {request.MaxTokens}; after the prompt's {prompt.Length} tokens there is room for {room}.");
        }

        var maxTokens = request.MaxTokens ?? Math.Min(options.DefaultMaxTokens, room);
        return new GenerationRequest(prompt, maxTokens, request.Sampling, request.Stop, Compile(request, model));
    }

    private static Shape? Compile(ChatRequest request, ServedModel model)
    {
        try
        {
            return request.Regex is null ? null : model.Shapes.Compile(request.Regex);
        }
        catch (ShapeException fault)
        {
            throw new InvalidRequestException($"'{request.RegexField}': {fault.Message}", request.RegexField);
        }
    }

    private static InvalidRequestException TooLong(string field, FormattableString message) =>
        new(message.ToString(CultureInfo.InvariantCulture), field, "context_length_exceeded");
}
