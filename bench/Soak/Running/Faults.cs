using System.Diagnostics;
using Bench.Soak.Playing;

namespace Bench.Soak.Running;

/// <summary>Kills every service once, in the first half of the run, so that the second half shows whether all is as before.</summary>
internal sealed class Faults(Application application, MemoryWatch memory, Tally tally, TimeSpan duration)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var pause = duration / 2 / (Application.Services.Count + 1);
        try
        {
            foreach (var service in Application.Services)
            {
                await Task.Delay(pause, cancellationToken);
                var killed = Stopwatch.GetTimestamp();
                tally.Killed(service);
                ServiceProcesses.Kill(service);
                await application.StartAgainAsync(service, cancellationToken);
                tally.Started();
                await Console.Error.WriteLineAsync(
                    $"{service}: killed, healthy again after {Stopwatch.GetElapsedTime(killed).TotalSeconds:F1} s");
                memory.Restarted(service);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The run is too short to kill every service.
        }
    }
}
