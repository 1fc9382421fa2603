using CraftAspire.Inference.Engine;
using CraftAspire.Inference.Http;
using Microsoft.Extensions.Options;

namespace CraftAspire.Inference.Hosting;

/// <summary>Adds the model and its settings to the server.</summary>
internal static class HostingExtensions
{
    public static void AddModel(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<InferenceOptions>().BindConfiguration(InferenceOptions.Section).ValidateDataAnnotations();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(LoadWithLlama);
        builder.Services.AddSingleton<ModelProbe>();
        builder.Services.AddSingleton<ModelHost>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ModelHost>());
        builder.Services.AddHealthChecks().AddCheck<ModelHealthCheck>("model", tags: [HealthTags.Explained]);
    }

    private static ModelLoader LoadWithLlama(IServiceProvider services) => path =>
    {
        var options = services.GetRequiredService<IOptions<InferenceOptions>>().Value;
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("LLama");
        return LlamaModel.Load(path, options, LlamaBackend.Load(options.GpuLayers != 0, log));
    };
}
