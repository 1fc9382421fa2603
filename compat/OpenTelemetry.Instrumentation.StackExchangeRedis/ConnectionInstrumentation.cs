using System.Collections.Concurrent;
using System.Diagnostics;
using StackExchange.Redis;
using StackExchange.Redis.Profiling;

namespace OpenTelemetry.Instrumentation.StackExchangeRedis;

/// <summary>Collects the commands of one connection by the span they were given under, and writes them out at an interval.</summary>
internal sealed class ConnectionInstrumentation : IDisposable
{
    private readonly ConcurrentDictionary<(ActivityTraceId, ActivitySpanId), (Activity Parent, ProfilingSession Session)> _sessions = new();
    private readonly ProfilingSession _withoutParent = new();
    private readonly StackExchangeRedisInstrumentationOptions _options;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _writing;

    public ConnectionInstrumentation(IConnectionMultiplexer connection, StackExchangeRedisInstrumentationOptions options)
    {
        _options = options;
        // Started without the caller's context: its span must not become the parent of everything written later.
        using (ExecutionContext.SuppressFlow())
            _writing = Task.Run(WriteAtInterval);
        connection.RegisterProfiler(SessionOfCurrentSpan);
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _writing.GetAwaiter().GetResult();
        Write(all: true);
        _stopping.Dispose();
    }

    private ProfilingSession SessionOfCurrentSpan() =>
        Activity.Current is { IdFormat: ActivityIdFormat.W3C } span
            ? _sessions.GetOrAdd((span.TraceId, span.SpanId), _ => (span, new ProfilingSession())).Session
            : _withoutParent;

    private async Task WriteAtInterval()
    {
        using var timer = new PeriodicTimer(_options.FlushInterval);
        try
        {
            while (await timer.WaitForNextTickAsync(_stopping.Token).ConfigureAwait(false))
                Write(all: false);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Dispose writes the rest.
        }
    }

    private void Write(bool all)
    {
        RedisSpans.Write(null, _withoutParent.FinishProfiling(), _options);

        foreach (var (key, (parent, session)) in _sessions)
        {
            // A span that still runs may give more commands; its session stays until it has ended. Asked before the commands
            // are taken, so that none comes between the two.
            var isLast = all || parent.IsStopped;
            RedisSpans.Write(parent, session.FinishProfiling(), _options);
            if (isLast)
                _sessions.TryRemove(key, out _);
        }
    }
}
