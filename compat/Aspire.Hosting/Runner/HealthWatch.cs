using System.Collections.Immutable;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Runner;

/// <summary>Asks the health checks of every resource that runs, often until they pass and seldom then.</summary>
internal sealed class HealthWatch(DistributedApplicationModel model, ResourceNotificationService notifications, HealthCheckService checks) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Seldom = TimeSpan.FromSeconds(5);

    /// <summary>The reports of a resource whose checks have not run yet.</summary>
    public static ImmutableArray<HealthReportSnapshot> Unknown(IResource resource) =>
        [.. Keys(resource).Select(key => new HealthReportSnapshot(key, Status: null, Description: null, ExceptionText: null))];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(model.Resources.Where(resource => Keys(resource).Any()).Select(resource => WatchAsync(resource, stoppingToken)));

    private static IEnumerable<string> Keys(IResource resource) => resource.Annotations.OfType<HealthCheckAnnotation>().Select(annotation => annotation.Key);

    private static bool IsUnknown(ResourceEvent change) => IsRunning(change) && change.Snapshot.HealthReports.Any(report => report.Status is null);

    private static bool IsRunning(ResourceEvent change) => change.Snapshot.State?.Text == KnownResourceStates.Running;

    private async Task WatchAsync(IResource resource, CancellationToken stoppingToken)
    {
        var keys = Keys(resource).ToHashSet();

        while (!stoppingToken.IsCancellationRequested)
        {
            await notifications.WaitForResourceAsync(resource.Name, IsRunning, stoppingToken);
            var report = await checks.CheckHealthAsync(registration => keys.Contains(registration.Name), stoppingToken);
            await PublishAsync(resource, report);

            if (report.Status is HealthStatus.Healthy)
            {
                await RestAsync(resource, stoppingToken);
            }
            else
            {
                await Task.Delay(Often, stoppingToken);
            }
        }
    }

    // A restart ends the rest: nothing is known about the new process.
    private async Task RestAsync(IResource resource, CancellationToken stoppingToken)
    {
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        rest.CancelAfter(Seldom);

        try
        {
            await notifications.WaitForResourceAsync(resource.Name, IsUnknown, rest.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // Nothing happened meanwhile.
        }
    }

    private async Task PublishAsync(IResource resource, HealthReport report)
    {
        var reports = report.Entries.Select(entry => new HealthReportSnapshot(
            entry.Key, entry.Value.Status, entry.Value.Description, entry.Value.Exception?.Message)).ToImmutableArray();

        var ids = resource.GetReplicaCount() == 1
            ? [resource.Name]
            : Enumerable.Range(0, resource.GetReplicaCount()).Select(replica => Orchestrator.InstanceId(resource, replica));

        foreach (var id in ids)
        {
            await notifications.PublishUpdateAsync(resource, id, before =>
                before.State?.Text == KnownResourceStates.Running && !before.HealthReports.SequenceEqual(reports)
                    ? before with { HealthReports = reports }
                    : before);
        }
    }
}
