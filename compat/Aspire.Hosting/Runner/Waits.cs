using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Runner;

/// <summary>Holds a resource back until what it waits for has happened.</summary>
internal sealed class Waits(ResourceNotificationService notifications)
{
    public async Task ForAsync(IResource resource, Func<Task> onWaiting, CancellationToken cancellationToken)
    {
        var waits = resource.Annotations.OfType<WaitAnnotation>().ToArray();

        if (waits.Length > 0)
        {
            await onWaiting();
            await Task.WhenAll(waits.Select(wait => ForAsync(wait, cancellationToken)));
        }
    }

    private async Task ForAsync(WaitAnnotation wait, CancellationToken cancellationToken)
    {
        var name = wait.Resource.Name;
        var givesUp = (wait.WaitBehavior ?? notifications.DefaultWaitBehavior) is WaitBehavior.StopOnResourceUnavailable;

        if (wait.WaitType is WaitType.WaitForCompletion)
        {
            var end = await notifications.WaitForResourceAsync(name, change => ResourceNotificationService.IsOver(change.Snapshot), cancellationToken);

            if (end.Snapshot.ExitCode != wait.ExitCode)
            {
                throw new DistributedApplicationException(
                    $"It waits for '{name}' to complete with exit code {wait.ExitCode}, which ended as {end.Snapshot.State?.Text} with exit code {end.Snapshot.ExitCode}.");
            }

            return;
        }

        // All processes of the other, as far as they are known by now, have to be there.
        for (var replica = 0; replica < wait.Resource.GetReplicaCount(); replica++)
        {
            var reached = await notifications.WaitForResourceAsync(
                wait.Resource.GetReplicaCount() == 1 ? name : Orchestrator.InstanceId(wait.Resource, replica),
                change => IsThere(wait, change.Snapshot) || (givesUp && ResourceNotificationService.IsOver(change.Snapshot)),
                cancellationToken);

            if (!IsThere(wait, reached.Snapshot))
            {
                throw new DistributedApplicationException($"It waits for '{name}', which is {reached.Snapshot.State?.Text}.");
            }
        }
    }

    private static bool IsThere(WaitAnnotation wait, CustomResourceSnapshot snapshot) => wait.WaitType is WaitType.WaitUntilStarted
        ? snapshot.State?.Text == KnownResourceStates.Running
        : snapshot.HealthStatus is Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy;
}
