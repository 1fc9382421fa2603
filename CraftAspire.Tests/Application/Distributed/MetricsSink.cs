using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CraftAspire.Tests.Application.Distributed;

/// <summary>
/// Takes the services' metrics in the dashboard's place, whose telemetry API does not tell them. They are kept as they came:
/// OTLP writes texts in UTF-8, so a word can be looked for without reading the rest.
/// </summary>
public sealed class MetricsSink : IAsyncDisposable
{
    private readonly ConcurrentQueue<byte[]> _exports = new();
    private readonly WebApplication _server;
    private volatile bool _isRecording;

    private MetricsSink(WebApplication server) => _server = server;

    /// <summary>Where a service sends its metrics, by OTLP over HTTP.</summary>
    public string Endpoint => $"{_server.Urls.First()}/v1/metrics";

    public static async Task<MetricsSink> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = new MetricsSink(builder.Build());
        sink._server.MapPost("/v1/metrics", (HttpRequest request) => sink.Take(request.Body));
        await sink._server.StartAsync();
        return sink;
    }

    /// <summary>
    /// All exports from now on until these names were among them, byte for character. Sums are sent whole each time, so they tell of
    /// everything before, too.
    /// </summary>
    /// <exception cref="TimeoutException">A name did not come.</exception>
    public async Task<string> Exports(params IReadOnlyList<string> names) =>
        string.Concat((await Record(names)).Select(Encoding.Latin1.GetString));

    /// <summary>The metrics of those names, one of each.</summary>
    /// <exception cref="TimeoutException">A name did not come.</exception>
    public async Task<IReadOnlyList<ReceivedMetric>> Metrics(params IReadOnlyList<string> names) =>
        [.. (await Record(names)).SelectMany(ReceivedMetric.In).Where(
            metric => names.Contains(metric.Name)).DistinctBy(metric => metric.Name)];

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task<IReadOnlyList<byte[]>> Record(IReadOnlyList<string> names)
    {
        using var limit = Patience.Start();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        _isRecording = true;
        while (!limit.IsCancellationRequested)
        {
            var all = _exports.ToArray();
            if (names.All(name => all.Any(export => export.AsSpan().IndexOf(Encoding.UTF8.GetBytes(name)) >= 0)))
            {
                _isRecording = false;
                _exports.Clear();
                return all;
            }

            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Of {string.Join(", ", names)} not every metric came in {_exports.Count} exports.");
    }

    private async Task Take(Stream body)
    {
        using var export = new MemoryStream();
        await body.CopyToAsync(export);
        if (_isRecording) _exports.Enqueue(export.ToArray());
    }
}
