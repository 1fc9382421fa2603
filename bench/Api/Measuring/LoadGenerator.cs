using System.Diagnostics;
using HdrHistogram;

namespace Bench.Api.Measuring;

/// <summary>Keeps a number of requests in flight, each connection sending its next when the last was answered.</summary>
internal sealed class LoadGenerator(int connections) : IDisposable
{
    private const long LongestMicroseconds = 60_000_000;
    private readonly HttpMessageInvoker _client = new(
        new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseCookies = false, UseProxy = false });
    private int _next;

    /// <summary>Sends for a span of time.</summary>
    public Task<Turn> RunAsync(ITraffic traffic, TimeSpan span, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        return RunAsync(traffic, () => Stopwatch.GetElapsedTime(started) < span, cancellationToken);
    }

    /// <summary>Sends a number of requests.</summary>
    public Task<Turn> RunAsync(ITraffic traffic, int requests, CancellationToken cancellationToken)
    {
        var left = requests;
        return RunAsync(traffic, () => Interlocked.Decrement(ref left) >= 0, cancellationToken);
    }

    public void Dispose() => _client.Dispose();

    private async Task<Turn> RunAsync(ITraffic traffic, Func<bool> goesOn, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var latencies = await Task.WhenAll(
            Enumerable.Range(0, connections).Select(_ => Task.Run(() => SendAsync(traffic, goesOn, cancellationToken), cancellationToken)));
        var took = Stopwatch.GetElapsedTime(started);

        var all = new LongHistogram(LongestMicroseconds, 3);
        foreach (var histogram in latencies)
            all.Add(histogram);
        return new Turn(all, took);
    }

    private async Task<HistogramBase> SendAsync(ITraffic traffic, Func<bool> goesOn, CancellationToken cancellationToken)
    {
        var latencies = new LongHistogram(LongestMicroseconds, 3);
        while (goesOn())
        {
            using var request = traffic.Request(Interlocked.Increment(ref _next));
            var sent = Stopwatch.GetTimestamp();
            using var answer = await _client.SendAsync(request, cancellationToken);
            await answer.Content.CopyToAsync(Stream.Null, cancellationToken);
            latencies.RecordValue(Math.Min((long)Stopwatch.GetElapsedTime(sent).TotalMicroseconds, LongestMicroseconds));

            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException(
                    $"{request.RequestUri} answered {(int)answer.StatusCode}; what is measured must succeed.");
        }

        return latencies;
    }
}
