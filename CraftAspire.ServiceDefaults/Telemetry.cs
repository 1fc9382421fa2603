using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Microsoft.Extensions.Hosting;

/// <summary>Traces, metrics and logs, sent by OTLP to where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says; nowhere without it.</summary>
internal static class Telemetry
{
    private const string WholeQueries = "OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION";

    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        // Scopes are off: they hold the request's path, which may name a player.
        builder.Logging.AddOpenTelemetry(logging => logging.IncludeFormattedMessage = true);

        // Aspire turns queries on in development. They are off because a query is what a player searches for.
        builder.Configuration[WholeQueries] = "false";

        // A dashboard that is busy for a moment would lose a batch of up to 512 spans: the exporter repeats only when it is asked to.
        builder.Configuration["OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY"] ??= "in_memory";
        builder.Configuration["OTEL_EXPORTER_OTLP_TIMEOUT"] ??= "30000";

        var telemetry = builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics
                .AddMeter(builder.Environment.ApplicationName)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation())
            .WithTracing(tracing => tracing
                .AddSource(builder.Environment.ApplicationName)
                .AddAspNetCoreInstrumentation(server => server.Filter = context => !HealthCalls.Includes(context.Request.Path))
                .AddHttpClientInstrumentation(client =>
                    client.FilterHttpRequestMessage = request => !HealthCalls.Includes(request.RequestUri?.AbsolutePath))
                .AddProcessor(new PlayersInPaths())
                .AddProcessor(new StatementNames())
                .FollowParent(builder.Configuration));

        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            telemetry.UseOtlpExporter();
    }

    /// <summary>
    /// Aspire asks for <c>always_on</c> in development, which would record the query of a health check although the call itself was
    /// left out. Following the parent records all the rest as well; any other sampler that is configured stays.
    /// </summary>
    private static void FollowParent(this TracerProviderBuilder tracing, IConfiguration configuration)
    {
        if (configuration["OTEL_TRACES_SAMPLER"] is null or "" or "always_on")
            tracing.SetSampler(new ParentBasedSampler(new OwnAccord()));
    }
}
