using System.Collections.Immutable;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Runner;

/// <summary>One process of a resource from its waits to its end; what happens is published as the resource's state.</summary>
internal sealed class ReplicaRun(
    IResource resource, Instance instance, LaunchPlanner planner, ResourceNotificationService notifications, ResourceLoggerService logs, ILogger logger)
{
    // Longer than any service drains; whoever hangs is killed then.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(8);

    private volatile GuardedProcess? _process;
    private bool _stopping;

    public bool IsRunning => _process is { Exit.IsCompleted: false };

    public async Task StartAsync(Waits waits, CancellationToken cancellationToken)
    {
        try
        {
            await waits.ForAsync(resource, () => PublishAsync(KnownResourceStates.Waiting), cancellationToken);
            await PublishAsync(KnownResourceStates.Starting);
            ThrowIfPortsAreTaken();

            var launch = await planner.PlanAsync(resource, instance, cancellationToken);
            _stopping = false;
            _process = GuardedProcess.Start(launch, (line, isError) => logs.Append(resource.Name, line, isError));

            await PublishAsync(KnownResourceStates.Running);
            _ = PublishEndAsync(_process);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await PublishAsync(KnownResourceStates.Exited);
        }
        catch (Exception error)
        {
            // Whatever it is, also from a callback of the AppHost's author: it concerns this resource and no other.
            logs.Append(resource.Name, error.Message, isError: true);
            RunnerLog.CannotStart(logger, resource.Name, error.Message);
            await PublishAsync(KnownResourceStates.FailedToStart);
        }
    }

    public async Task StopAsync()
    {
        if (_process is not { Exit.IsCompleted: false } process)
        {
            return;
        }

        _stopping = true;
        await PublishAsync(KnownResourceStates.Stopping);
        await process.StopAsync(Grace);
        await PublishAsync(KnownResourceStates.Exited, await process.Exit);
        process.Dispose();
    }

    private void ThrowIfPortsAreTaken()
    {
        foreach (var port in PortAllocator.Taken(resource, instance.Replica))
        {
            throw new DistributedApplicationException($"Port {port} is in use by another program. Stop that program, or start with other ports.");
        }
    }

    private async Task PublishEndAsync(GuardedProcess process)
    {
        var code = await process.Exit;

        if (_stopping || !ReferenceEquals(process, _process))
        {
            return;
        }

        if (code != 0)
        {
            RunnerLog.Failed(logger, resource.Name, code, string.Join(Environment.NewLine, (await LastLinesAsync()).Select(line => $"    {line}")));
        }

        await PublishAsync(KnownResourceStates.Finished, code);
    }

    private async Task<IEnumerable<string>> LastLinesAsync()
    {
        await foreach (var lines in logs.GetAllAsync(resource))
        {
            return lines.TakeLast(10).Select(line => line.Content);
        }

        return [];
    }

    private Task PublishAsync(string state, int? exitCode = null) => notifications.PublishUpdateAsync(resource, instance.Id, before => before with
    {
        State = new(state, StyleOf(state, exitCode)),
        ExitCode = exitCode,
        StartTimeStamp = state == KnownResourceStates.Running ? DateTime.UtcNow : before.StartTimeStamp,
        StopTimeStamp = KnownResourceStates.TerminalStates.Contains(state) ? DateTime.UtcNow : null,
        HealthReports = HealthWatch.Unknown(resource),
        Urls = state == KnownResourceStates.Running ? Links.Of(resource) : before.Urls,
        IsHidden = resource is Dashboard.DashboardResource,
    });

    private static string? StyleOf(string state, int? exitCode) =>
        state == KnownResourceStates.FailedToStart || (state == KnownResourceStates.Finished && exitCode != 0) ? KnownResourceStateStyles.Error
        : state == KnownResourceStates.Running ? KnownResourceStateStyles.Success
        : null;
}
