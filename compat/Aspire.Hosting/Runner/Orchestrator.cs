using System.Collections.Concurrent;
using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Runner;

/// <summary>Starts every resource once its waits are over, and at the end stops them, the last first.</summary>
internal sealed class Orchestrator(
    DistributedApplicationModel model,
    PortAllocator ports,
    LaunchPlanner planner,
    ResourceNotificationService notifications,
    ResourceLoggerService logs,
    ILogger<Orchestrator> logger) : IHostedService, IDisposable
{
    private readonly Dictionary<string, ResourceRun> _runs = [];
    private readonly CancellationTokenSource _ending = new();

    /// <summary>The resource's name for its only process, else the name and a number from 1.</summary>
    public static string InstanceId(IResource resource, int replica) =>
        resource.GetReplicaCount() == 1 ? resource.Name : string.Create(CultureInfo.InvariantCulture, $"{resource.Name}-{replica + 1}");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        StartOrder.ThrowIfCyclic(model.Resources);
        ports.Allocate(model.Resources);

        var waits = new Waits(notifications);

        foreach (var resource in model.Resources)
        {
            if (resource is ProjectResource or ExecutableResource or ContainerResource)
            {
                var run = new ResourceRun(resource, [.. Enumerable.Range(0, resource.GetReplicaCount()).Select(replica => Replica(resource, replica))], waits);
                run.AddCommands();
                _runs[resource.Name] = run;
                await PublishNotStartedAsync(resource);
            }
            else if (resource is not IResourceWithParent)
            {
                await notifications.PublishUpdateAsync(resource, before => before with { State = KnownResourceStates.Running, IsHidden = resource is ParameterResource });
            }
        }

        _ = MirrorParentsAsync();

        foreach (var run in _runs.Values.Where(run => !run.Resource.Annotations.OfType<ExplicitStartupAnnotation>().Any()))
        {
            _ = run.StartAsync(_ending.Token);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _ending.CancelAsync();

        var stops = new ConcurrentDictionary<string, Lazy<Task>>();
        await Task.WhenAll(_runs.Values.Select(StopAfterDependents));

        Task StopAfterDependents(ResourceRun run) => stops.GetOrAdd(run.Resource.Name, _ => new(async () =>
        {
            var dependents = _runs.Values.Where(other => other != run && StartOrder.IsBefore(run.Resource, other.Resource));
            await Task.WhenAll(dependents.Select(StopAfterDependents));
            await run.EndAsync();
        })).Value;
    }

    public void Dispose()
    {
        _ending.Dispose();

        foreach (var run in _runs.Values)
        {
            run.Dispose();
        }
    }

    private ReplicaRun Replica(IResource resource, int replica) =>
        new(resource, new Instance(InstanceId(resource, replica), replica), planner, notifications, logs, logger);

    private async Task PublishNotStartedAsync(IResource resource)
    {
        for (var replica = 0; replica < resource.GetReplicaCount(); replica++)
        {
            await notifications.PublishUpdateAsync(resource, InstanceId(resource, replica), before => before with
            {
                State = KnownResourceStates.NotStarted,
                IsHidden = resource is DashboardResource,
            });
        }
    }

    // A database is there when its server is.
    private async Task MirrorParentsAsync()
    {
        try
        {
            await foreach (var change in notifications.WatchAsync(_ending.Token))
            {
                foreach (var child in model.Resources.OfType<IResourceWithParent>().Where(child => ReferenceEquals(child.Parent, change.Resource)))
                {
                    await notifications.PublishUpdateAsync(child, before => before with
                    {
                        State = change.Snapshot.State,
                        ExitCode = change.Snapshot.ExitCode,
                        HealthReports = before.State == change.Snapshot.State ? before.HealthReports : HealthWatch.Unknown(child),
                    });
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The application ends.
        }
    }
}
