using System.Text.Json.Nodes;

namespace CraftAspire.Tests.Distributed;

/// <summary>Reads the dashboard's telemetry API.</summary>
public sealed class Telemetry(HttpClient dashboard)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    /// <summary>Waits until the trace satisfies the condition: its spans arrive from several programs, each in its own time.</summary>
    /// <exception cref="TimeoutException">It never did; the message tells the spans that were there.</exception>
    public Task<IReadOnlyList<Span>> Trace(string traceId, Func<IReadOnlyList<Span>, bool> condition) =>
        Wait($"/api/telemetry/traces/{traceId}", spans => condition(spans) ? spans : null);

    /// <summary>Waits until one of a service's traces satisfies the condition.</summary>
    public Task<IReadOnlyList<Span>> AnyTrace(string service, Func<IReadOnlyList<Span>, bool> condition) =>
        Wait($"/api/telemetry/traces?resource={service}&limit=500", spans => spans.GroupBy(span => span.TraceId).Select(trace => trace.ToArray()).FirstOrDefault(condition));

    /// <summary>Waits until a service's spans satisfy the condition.</summary>
    public Task<IReadOnlyList<Span>> Spans(string service, Func<IReadOnlyList<Span>, bool> condition) =>
        Wait("/api/telemetry/spans?limit=10000", all =>
        {
            // The dashboard's own filter knows a replicated resource by the names of its instances only.
            Span[] spans = [.. all.Where(span => span.Service == service)];
            return condition(spans) ? spans : null;
        });

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
                    Attributes(span));
            }
        }
    }

    private static Dictionary<string, string> Attributes(JsonNode? holder) =>
        (holder?["attributes"]?.AsArray() ?? []).ToDictionary(
            attribute => attribute!["key"]!.GetValue<string>(),
            attribute => attribute!["value"]!.AsObject().Select(value => value.Value?.ToString()).FirstOrDefault() ?? "");

    private async Task<IReadOnlyList<Span>> Wait(string path, Func<IReadOnlyList<Span>, IReadOnlyList<Span>?> choose)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
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
            throw new TimeoutException($"{path}: not what was waited for in {string.Join(", ", spans.Select(span => $"{span.Service}: {span.Name}").Distinct().Take(100))}");
        }
    }
}
