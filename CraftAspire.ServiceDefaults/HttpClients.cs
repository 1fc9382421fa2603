using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace Microsoft.Extensions.Hosting;

/// <summary>Configures service discovery and resilience of all HTTP clients.</summary>
public static class HttpClients
{
    /// <summary>
    /// Removes the standard resilience from a client: no retry, no circuit breaker, only the client's own time limit. For Telegram, long
    /// polls and generations, which take longer than the standard limit or must not be repeated.
    /// </summary>
    public static IHttpClientBuilder WithoutStandardResilience(this IHttpClientBuilder client)
    {
#pragma warning disable EXTEXP0001 // Experimental, and the only way to remove a default handler from a client.
        return client.RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
    }

    internal static void AddHttpClients(this IHostApplicationBuilder builder)
    {
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(client =>
        {
            // 10 s per try, 30 s in all, three retries. Only safe HTTP methods are retried: a POST that timed out may have succeeded.
            client.AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods());
            client.AddServiceDiscovery();
        });

        // The exporters have their own retries (see Telemetry). Without a collector a second layer would log failures for every batch.
        foreach (var exporter in (string[])["OtlpTraceExporter", "OtlpMetricExporter", "OtlpLogExporter"])
            builder.Services.AddHttpClient(exporter).WithoutStandardResilience().RemoveAllLoggers();
    }
}
