using System.Text;
using System.Text.Json.Nodes;
using CraftAspire.Inference.Engine;
using CraftAspire.Inference.Hosting;
using CraftAspire.Inference.Http.Requests;
using CraftAspire.Inference.Shaping;
using Microsoft.Extensions.Options;

namespace CraftAspire.Inference.Http;

/// <summary>
/// Asks a freshly loaded model as a caller would, from the body's bytes to the answer's: ready means that it answers, and that the first
/// caller does not wait for what every first answer needs: compiled code, and the masks of the game's pattern.
/// </summary>
internal sealed class ModelProbe(IServiceProvider services, IHostApplicationLifetime lifetime, IOptions<InferenceOptions> options)
{
    private const int MostTokens = 24;

    /// <summary>Takes as long as the model needs: no deadline of a request applies.</summary>
    /// <exception cref="InvalidOperationException">It does not answer.</exception>
    public async Task Answer(ServedModel model)
    {
        await Ask(model, Body(model, "Fire + Water", streams: false));
        await Ask(model, Body(model, "Earth + Wind", streams: true));
        await Knock(Body(model, "Moon + Sun", streams: false));
    }

    private static JsonObject Body(ServedModel model, string pair, bool streams) => new()
    {
        ["model"] = model.Description.Name,
        ["messages"] = new JsonArray(new JsonObject { ["role"] = "system", ["content"] = "Combine two things." }, new JsonObject { ["role"] = "user", ["content"] = pair }),
        ["max_tokens"] = MostTokens,
        ["temperature"] = 0.7,
        ["top_p"] = 0.9,
        ["seed"] = 1,
        ["stop"] = new JsonArray("\n"),
        ["stream"] = streams,
        ["structured_outputs"] = new JsonObject { ["regex"] = ElementAnswer.Regex },
    };

    private async Task Ask(ServedModel model, JsonObject body)
    {
        var http = Context(body);
        var request = await ChatRequestReader.Read(http.Request, options.Value);
        var plan = GenerationPlan.For(request, model, options.Value);
        if (model.Engine.Submit(plan, request.Streams, CancellationToken.None) is not Submission.Accepted { Generation: var generation }
            || await generation.Completion is not GenerationOutcome.Finished finished)
        {
            throw new InvalidOperationException("the model was loaded but does not answer.");
        }

        var header = new AnswerHeader("probe", Created: 0, request.Model);
        var result = request.Streams
            ? await StreamedAnswer.Write(http, generation, header, withUsage: true, CancellationToken.None)
            : ChatCompletions.Whole(finished, header);
        await result.ExecuteAsync(http);
    }

    // Through the endpoint itself, key and all. It is not open before the probe is over, so it answers that the model is being loaded.
    private async Task Knock(JsonObject body)
    {
        await Task.Delay(Timeout.Infinite, lifetime.ApplicationStarted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var http = Context(body);
        http.Request.Headers.Authorization = $"Bearer {options.Value.ApiKey}";
        var endpoint = services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>().First(endpoint => endpoint.RoutePattern.RawText == InferenceEndpoints.ChatCompletionsPath);
        await endpoint.RequestDelegate!(http);
    }

    private DefaultHttpContext Context(JsonObject body) => new()
    {
        RequestServices = services,
        Request = { Method = HttpMethods.Post, ContentType = "application/json", Body = new MemoryStream(Encoding.UTF8.GetBytes(body.ToJsonString())) },
    };
}
