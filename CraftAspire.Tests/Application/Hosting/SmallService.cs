using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace CraftAspire.Tests.Application.Hosting;

/// <summary>A web service with the service defaults and nothing else, on a free port, whose finished spans the test can read.</summary>
internal sealed class SmallService : IAsyncDisposable
{
    public static readonly ActivitySource Work = new("small-service");
    private readonly WebApplication _app;
    private readonly SpanList _spans;

    private SmallService(WebApplication app, SpanList spans) => (_app, _spans, Address) = (app, spans, new Uri(app.Urls.Single()));

    public Uri Address { get; }

    public static async Task<SmallService> Start(
        Action<WebApplication>? map = null,
        Action<IHostApplicationBuilder>? configure = null,
        params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddServiceDefaults();
        builder.Services.ConfigureAll<HttpStandardResilienceOptions>(options => options.Retry.Delay = TimeSpan.Zero);
        configure?.Invoke(builder);

        var spans = new SpanList();
        builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddProcessor(spans));
        var app = builder.Build();
        app.MapDefaultEndpoints();
        map?.Invoke(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new SmallService(app, spans);
    }

    /// <summary>
    /// Stops it and returns its spans: the one of a request ends after its answer, so who has the answer may be too early.
    /// </summary>
    public async Task<IReadOnlyList<Activity>> StopAndReadSpans()
    {
        await _app.StopAsync(TestContext.Current.CancellationToken);
        _app.Services.GetRequiredService<TracerProvider>().ForceFlush();
        return [.. _spans.Ended.Where(IsOurs)];
    }

    // Activity listeners are of the whole process: what other tests do at the same time arrives here, too.
    private bool IsOurs(Activity span) =>
        span.Source == Work
            || (span.GetTagItem("server.port") is { } port && Convert.ToInt32(port, CultureInfo.InvariantCulture) == Address.Port);

    public HttpClient Client(string name = "") => _app.Services.GetRequiredService<IHttpClientFactory>().CreateClient(name);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private sealed class SpanList : BaseProcessor<Activity>
    {
        public ConcurrentQueue<Activity> Ended { get; } = new();

        public override void OnEnd(Activity data) => Ended.Enqueue(data);
    }
}
