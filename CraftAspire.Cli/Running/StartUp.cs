using System.Diagnostics;

namespace CraftAspire.Cli.Running;

/// <summary>From a started AppHost to an application that is healthy, or to a sentence that says why not.</summary>
internal sealed class StartUp(DataFolder data, Steps steps)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(150);

    private readonly HashSet<string> _well = [];

    /// <exception cref="FailureException">A resource failed, the AppHost ended, or it took too long.</exception>
    public async Task<RunState> WaitAsync(Process appHost, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();

        while (true)
        {
            var state = data.Read();
            Report(state, clock.Elapsed);

            if (state?.Failed is [var failed, ..])
            {
                throw new FailureException($"{string.Join('\n', Telling(failed.LastLines ?? []))}\nThe resource {failed.Name} failed; the lines above are its last, {data.Log} has the rest.");
            }

            if (appHost.HasExited)
            {
                throw new FailureException($"{LastLines()}\nThe AppHost ended before everything was healthy; the lines above and {data.Log} say why.");
            }

            if (state is { Ready: true })
            {
                return state;
            }

            if (clock.Elapsed > Limit)
            {
                throw new FailureException($"Not healthy after {Limit.TotalMinutes:0} minutes: {Unwell(state)}. {data.Log} may say why; ./craft doctor checks this machine.");
            }

            await Task.Delay(LookAgain, cancellation);
        }
    }

    private void Report(RunState? state, TimeSpan after)
    {
        foreach (var (name, resource) in state?.Resources ?? new Dictionary<string, ResourceState>())
        {
            if (resource.IsWell && _well.Add(name))
            {
                steps.Done($"{name} {(resource.State == "Finished" ? "finished" : "healthy")} ({after.TotalSeconds:0.0} s)");
            }
        }
    }

    private static string Unwell(RunState? state) =>
        state?.Resources is { } resources
            ? string.Join(", ", resources.Where(resource => !resource.Value.IsWell).Select(resource => $"{resource.Key} is {resource.Value.State} {resource.Value.Health}".TrimEnd()))
            : "the AppHost said nothing";

    private string LastLines() => string.Join('\n', Telling(File.ReadLines(data.Log)));

    /// <summary>The frames of a stack are for the log; here they would push out the line that says what happened.</summary>
    private static IEnumerable<string> Telling(IEnumerable<string> lines) =>
        lines.Where(line => line.Trim().Length > 0 && !line.Contains("   at ", StringComparison.Ordinal)).TakeLast(10);
}
