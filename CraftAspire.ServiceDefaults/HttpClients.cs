using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace Microsoft.Extensions.Hosting;

/// <summary>How every HTTP client finds its service and what it repeats.</summary>
public static class HttpClients
{
    /// <summary>
    /// Takes the standard resilience off this client: no retry, no circuit breaker, no time limit but the client's own. For Telegram,
    /// long polls and generations, which take longer than a try may, or do twice what is done twice.
    /// </summary>
    public static IHttpClientBuilder WithoutStandardResilience(this IHttpClientBuilder client)
    {
#pragma warning disable EXTEXP0001 // Marked experimental for its name only; the one way to take a default handler off a client.
        return client.RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
    }

    internal static void AddHttpClients(this IHostApplicationBuilder builder)
    {
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(client =>
        {
            // 10 s per try, 30 s in all, three repeats, and only of what HTTP calls safe: a POST that timed out may have been done.
            client.AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods());
            client.AddServiceDiscovery();
        });

        // The exporters repeat by themselves; without a collector each batch would log its failures, for ever.
        foreach (var exporter in (string[])["OtlpTraceExporter", "OtlpMetricExporter", "OtlpLogExporter"])
            builder.Services.AddHttpClient(exporter).WithoutStandardResilience().RemoveAllLoggers();
    }
}
