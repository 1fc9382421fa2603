using CraftAspire.Inference.Llama;
using CraftAspire.Inference.Server.Chat;
using CraftAspire.Inference.Server.Embeddings;
using CraftAspire.Inference.Server.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace CraftAspire.Inference.Server;

/// <summary>The model server's services and routes.</summary>
internal static class ServerExtensions
{
    private const int LargestBody = 1 << 20;

    public static void AddModelServer(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<InferenceOptions>().BindConfiguration(InferenceOptions.Section)
            .ValidateDataAnnotations();
        builder.Services.Configure<KestrelServerOptions>(HttpLayer.Configure);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(LoadWithLlama);
        builder.Services.AddSingleton<WarmUp>();
        builder.Services.AddSingleton<ModelHost>();
        builder.Services.AddSingleton<EmbeddingHost>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ModelHost>());
        builder.Services.AddHostedService(services => services.GetRequiredService<EmbeddingHost>());
        builder.Services.AddHealthChecks().AddCheck<ModelHealthCheck>("model", tags: [HealthTags.Explained]);
    }

    public static void MapModelServer(this WebApplication app)
    {
        app.UseHttpLayer();
        var api = app.MapGroup("").AddEndpointFilter<RouteGroupBuilder, ErrorFilter>().AddEndpointFilter<RouteGroupBuilder, ApiKeyFilter>();
        api.WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        api.MapChat();
        api.MapEmbeddings();
        api.MapModels();
        // The Api's ping ends here: it shows that calls arrive, whether or not the model is loaded.
        api.MapGet("/ping", () => TypedResults.NoContent());
    }

    private static ModelLoader LoadWithLlama(IServiceProvider services) => path =>
    {
        var options = services.GetRequiredService<IOptions<InferenceOptions>>().Value;
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("LLama");
        return LlamaModel.Load(path, options.ToLlama(path), LlamaBackend.Load(options.GpuLayers != 0, log));
    };
}
