using System.Diagnostics;

namespace Bench.Soak.Running;

/// <summary>What each service holds: two minutes after its last start, when it is warm, and at the end.</summary>
/// <remarks>Each is an average: a heap grows until it is collected, so a single look shows the moment more than the program.</remarks>
internal sealed class MemoryWatch
{
    /// <summary>Looks that make an average, and the time between two.</summary>
    private const int Looks = 6;

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    /// <summary>A process fills its caches and compiles its code first; in a short run, a fifth of it.</summary>
    private readonly TimeSpan _warm;
    private readonly Dictionary<string, long> _started = [];
    private readonly Dictionary<string, List<long>> _seen = [];

    public MemoryWatch(TimeSpan duration)
    {
        _warm = TimeSpan.FromTicks(Math.Min(TimeSpan.FromMinutes(2).Ticks, duration.Ticks / 5));
        foreach (var service in Application.Services) Restarted(service);
    }

    /// <summary>Each service by its name.</summary>
    public IReadOnlyDictionary<string, ServiceMemory> Seen
    {
        get
        {
            lock (_started)
            {
                return _seen.ToDictionary(service => service.Key, service => service.Value is { Count: >= Looks } looks
                    ? new ServiceMemory((long)looks.Take(Looks).Average(), (long)looks.TakeLast(Looks).Average())
                    : new ServiceMemory(null, ServiceProcesses.MemoryOf(service.Key)));
            }
        }
    }

    public void Restarted(string service)
    {
        lock (_started)
        {
            _started[service] = Stopwatch.GetTimestamp();
            _seen[service] = [];
        }
    }

    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(LookAgain);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken)) Look();
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private void Look()
    {
        lock (_started)
        {
            foreach (var service in Application.Services.Where(service => Stopwatch.GetElapsedTime(_started[service]) > _warm))
            {
                _seen[service].Add(ServiceProcesses.MemoryOf(service));
            }
        }
    }
}
