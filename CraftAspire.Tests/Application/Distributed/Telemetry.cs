using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace CraftAspire.Tests.Application.Distributed;

/// <summary>Reads the dashboard's telemetry API.</summary>
public sealed class Telemetry(HttpClient dashboard)
{
    private const string AllSpans = "/api/telemetry/spans?limit=100000";

    /// <summary>
    /// Does it in a trace of its own, which the HTTP client passes on. A header set by hand would not do: other tests of this process
    /// listen
    /// for spans, and then the client writes its own.
    /// </summary>
    /// <returns>The id of the trace.</returns>
    public static async Task<string> Traced(Func<Task> call)
    {
        using var activity = new Activity("player") { ActivityTraceFlags = ActivityTraceFlags.Recorded };
        activity.SetIdFormat(ActivityIdFormat.W3C).Start();
        await call();

        return activity.TraceId.ToString();
    }

    /// <summary>Waits until the trace satisfies the condition: its spans arrive from several programs, each in its own time.</summary>
    /// <exception cref="TimeoutException">It never did; the message tells the spans that were there.</exception>
    public Task<IReadOnlyList<Span>> Trace(string traceId, Func<IReadOnlyList<Span>, bool> condition) =>
        Wait($"/api/telemetry/traces/{traceId}", spans => condition(spans) ? spans : null);

    /// <summary>Waits until one of a service's traces satisfies the condition.</summary>
    public Task<IReadOnlyList<Span>> AnyTrace(string service, Func<IReadOnlyList<Span>, bool> condition) =>
        Wait(
            $"/api/telemetry/traces?resource={service}&limit=500",
            spans => spans.GroupBy(span => span.TraceId).Select(trace => trace.ToArray()).FirstOrDefault(condition));

    /// <summary>Waits until a service's spans satisfy the condition.</summary>
    public Task<IReadOnlyList<Span>> Spans(string service, Func<IReadOnlyList<Span>, bool> condition) =>
        Wait(AllSpans, all =>
        {
            // The dashboard's own filter knows a replicated resource by the names of its instances only.
            Span[] spans = [.. all.Where(span => span.Service == service)];
            return condition(spans) ? spans : null;
        });

    /// <summary>
    /// Everything that the dashboard holds of spans and logs, word for word, once the spans satisfy one condition and the logs the other.
    /// </summary>
    public async Task<string> Everything(Func<IReadOnlyList<Span>, bool> spansAreThere, Func<string, bool> logsAreThere)
    {
        await Wait(AllSpans, spans => spansAreThere(spans) ? spans : null);
        var logs = await Logs(logsAreThere);
        return await dashboard.GetStringAsync(new Uri(AllSpans, UriKind.Relative), TestContext.Current.CancellationToken) + logs;
    }

    private static IEnumerable<Span> Read(JsonNode answer)
    {
        foreach (var resource in answer["data"]?["resourceSpans"]?.AsArray() ?? [])
        {
            var about = Attributes(resource!["resource"]);

            foreach (var span in resource["scopeSpans"]!.AsArray().SelectMany(scope => scope!["spans"]!.AsArray()))
            {
                yield return new(
                    about.GetValueOrDefault("service.name", ""),
                    about.GetValueOrDefault("service.instance.id", ""),
                    span!["traceId"]!.GetValue<string>(),
                    span["spanId"]!.GetValue<string>(),
                    span["parentSpanId"]?.GetValue<string>(),
                    span["name"]!.GetValue<string>(),
                    KindOf(span["kind"]),
                    DateTimeOffset.UnixEpoch.AddTicks(
                        long.Parse(span["startTimeUnixNano"]!.ToString(), CultureInfo.InvariantCulture) / 100),
                    Attributes(span),
                    [.. (span["events"]?.AsArray() ?? []).Select(one => new SpanEvent(one!["name"]!.GetValue<string>(), Attributes(one)))],
                    [.. (span["links"]?.AsArray() ?? []).Select(
                        one => new SpanLink(one!["traceId"]!.GetValue<string>(), one["spanId"]!.GetValue<string>()))]);
            }
        }
    }

    private static Dictionary<string, string> Attributes(JsonNode? holder) =>
        (holder?["attributes"]?.AsArray() ?? []).ToDictionary(
            attribute => attribute!["key"]!.GetValue<string>(),
            attribute => attribute!["value"]!.AsObject().Select(value => value.Value?.ToString()).FirstOrDefault() ?? "");

    // OTLP's JSON writes it as a number.
    private static string KindOf(JsonNode? kind) => kind?.ToString() switch
    {
        "2" => "Server",
        "3" => "Client",
        "4" => "Producer",
        "5" => "Consumer",
        _ => "Internal",
    };

    private async Task<string> Logs(Func<string, bool> areThere)
    {
        using var limit = Patience.Start();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        var logs = "";
        while (!limit.IsCancellationRequested)
        {
            logs = await dashboard.GetStringAsync(
                new Uri("/api/telemetry/logs?limit=100000", UriKind.Relative), TestContext.Current.CancellationToken);
            if (areThere(logs)) return logs;
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }

        throw new TimeoutException($"Not what was waited for in the logs: {logs[..Math.Min(logs.Length, 10_000)]}");
    }

    private async Task<IReadOnlyList<Span>> Wait(string path, Func<IReadOnlyList<Span>, IReadOnlyList<Span>?> choose)
    {
        using var limit = Patience.Start();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        IReadOnlyList<Span> spans = [];

        try
        {
            while (true)
            {
                using var answer = await dashboard.GetAsync(new Uri(path, UriKind.Relative), limit.Token);

                if (answer.IsSuccessStatusCode)
                {
                    spans = [.. Read(JsonNode.Parse(await answer.Content.ReadAsStringAsync(limit.Token))!)];

                    if (choose(spans) is { } chosen)
                    {
                        return chosen;
                    }
                }

                await timer.WaitForNextTickAsync(limit.Token);
            }
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            var seen = spans.Select(span => $"{span.Service}: {span.Name}").Distinct().Take(100);
            var sources = spans.GroupBy(span => $"{span.Service} {span.Instance}")
                .Select(source => $"{source.Key}: {source.Count()} spans, the newest began at {source.Max(span => span.Began):T}");
            throw new TimeoutException(
                $"{path} at {DateTimeOffset.UtcNow:T}: not what was waited for in {string.Join(", ", sources)}; "
                + string.Join(", ", spans.Select(span => $"{span.Service}: {span.Name}").Distinct().Take(100)));
        }
    }
}
