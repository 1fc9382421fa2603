using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenAI;

namespace CraftAspire.Api.Combining.Generation;

internal static class GenerationSetup
{
    private const string HttpClientName = "inference";
    private const string ChatTelemetry = "Experimental.Microsoft.Extensions.AI";

    public static void AddGeneration(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<GenerationOptions>().BindConfiguration("Generation").ValidateDataAnnotations();
        builder.Services.TryAddSingleton(Random.Shared);
        builder.Services.AddSingleton<ModelClient>();
        builder.Services.AddSingleton<KnownResults>();
        builder.Services.AddSingleton<Generator>();

        // ModelClient has the time limit, and a generation is not repeated.
        builder.Services.AddHttpClient(HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan).WithoutStandardResilience();
        builder.Services.AddChatClient(OpenAIChatClient).UseOpenTelemetry();

        builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(ChatTelemetry))
            .WithMetrics(metrics => metrics.AddMeter(ChatTelemetry));
    }

    private static IChatClient OpenAIChatClient(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<GenerationOptions>>().Value;
        var http = services.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName);
        var client = new OpenAIClient(new ApiKeyCredential(options.ApiKey), new OpenAIClientOptions
        {
            Endpoint = new Uri(new Uri(options.Endpoint), "v1"),
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        });
        return client.GetChatClient(options.Model).AsIChatClient();
    }
}
