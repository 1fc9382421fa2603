using CraftAspire.Inference.Server.Hosting;
using CraftAspire.Inference.Server.Wire;

namespace CraftAspire.Inference.Server;

/// <summary><c>GET /v1/models</c> and <c>GET /v1/models/{id}</c>.</summary>
internal static class ModelEndpoints
{
    private const string Owner = "craftaspire";

    public static void MapModels(this IEndpointRouteBuilder app)
    {
        app.MapGet("/v1/models", (HttpContext http, ModelHost host, EmbeddingHost embeddings) => host.State.Model is null
            ? ApiError.Unavailable(http, host.State.Explanation)
            : TypedResults.Json(new ModelList(Models(host, embeddings)), InferenceJson.Readable.ModelList));
        app.MapGet("/v1/models/{id}", (HttpContext http, string id, ModelHost host, EmbeddingHost embeddings) => host.State.Model is null
            ? ApiError.Unavailable(http, host.State.Explanation)
            : Models(host, embeddings).Find(model => model.Id == id) is { } found
                ? TypedResults.Json(found, InferenceJson.Readable.ModelEntry)
                : ApiError.UnknownModel(id));
    }

    private static List<ModelEntry> Models(ModelHost host, EmbeddingHost embeddings)
    {
        var model = host.State.Model!.Description;
        List<ModelEntry> models = [new(
            model.Name, host.LoadedAt, Owner, model.Backend, model.Device, model.GpuLayers, model.RequestTokens)];
        if (embeddings.Engine is { } engine)
            models.Add(new(engine.ModelName, host.LoadedAt, Owner, "CPU", "CPU", 0, engine.MostTokens));
        return models;
    }
}
