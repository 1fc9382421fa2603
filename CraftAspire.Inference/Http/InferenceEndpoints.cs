using CraftAspire.Inference.Hosting;
using CraftAspire.Inference.Http.Wire;
using Microsoft.AspNetCore.Mvc;

namespace CraftAspire.Inference.Http;

/// <summary>The server's routes, all behind the API key.</summary>
internal static class InferenceEndpoints
{
    public const string ChatCompletionsPath = "/v1/chat/completions";

    private const int LargestBody = 1 << 20;

    public static void MapInference(this WebApplication app)
    {
        var api = app.MapGroup("").AddEndpointFilter<RouteGroupBuilder, ApiKeyFilter>();
        api.MapPost(ChatCompletionsPath, ChatCompletions.Complete).WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        api.MapGet("/v1/models", ListModels);
        api.MapPing();
    }

    private static IResult ListModels(HttpContext http, ModelHost host) => host.State switch
    {
        ModelState.Ready { Model.Description: var model } => TypedResults.Json(
            new ModelList([new ModelEntry(model.Name, host.LoadedAt, "craftaspire", model.Backend, model.Device, model.GpuLayers, model.RequestTokens)]),
            InferenceJson.Readable.ModelList),
        ModelState.Unavailable { Reason: var reason } => ApiError.Unavailable(http, reason),
        _ => ApiError.Unavailable(http, "The model is being loaded."),
    };
}
