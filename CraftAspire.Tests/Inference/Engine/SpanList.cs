using System.Collections.Concurrent;
using System.Diagnostics;
using CraftAspire.Inference;

namespace CraftAspire.Tests.Inference.Engine;

/// <summary>The model server's spans that ended while this list lived, those of other tests too: ask by trace.</summary>
internal sealed class SpanList : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;

    public SpanList()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public List<Activity> Of(ActivityTraceId trace) => [.. _ended.Where(span => span.TraceId == trace)];

    /// <summary>Waits for a span of the trace to end.</summary>
    public async Task<Activity> Ended(string name, ActivityTraceId trace)
    {
        await Waits.Until(() => Of(trace).Exists(span => span.OperationName == name));
        return Of(trace).First(span => span.OperationName == name);
    }

    public void Dispose() => _listener.Dispose();
}
