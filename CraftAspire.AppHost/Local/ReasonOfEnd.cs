using Microsoft.Extensions.DependencyInjection;

namespace CraftAspire.AppHost.Local;

internal static class ReasonOfEnd
{
    // Aspire reads what a program wrote last after it tells of its end.
    private static readonly TimeSpan LogDelay = TimeSpan.FromSeconds(3);

    /// <summary>Shows the last line of a program that failed as its reason, among the resource's details: it is the sentence that says what to do.</summary>
    public static IResourceBuilder<T> WithReasonOfEnd<T>(this IResourceBuilder<T> program) where T : ExecutableResource =>
        program.OnResourceStopped(async (resource, stopped, cancellationToken) =>
        {
            if (stopped.ResourceEvent.Snapshot.ExitCode is null or 0)
            {
                return;
            }

            var reason = await LastLineAsync(stopped.Services.GetRequiredService<ResourceLoggerService>(), resource, cancellationToken);
            await stopped.Services.GetRequiredService<ResourceNotificationService>().PublishUpdateAsync(
                resource,
                snapshot => snapshot with { Properties = [.. snapshot.Properties.Where(property => property.Name != "Reason"), new("Reason", reason)] });
        });

    private static async Task<string> LastLineAsync(ResourceLoggerService logs, IResource resource, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LogDelay);
        var last = "";

        try
        {
            await foreach (var lines in logs.WatchAsync(resource).WithCancellation(limit.Token))
            {
                last = lines.LastOrDefault(line => line.Content.Length > 0).Content ?? last;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Everything that was written has been read.
        }

        // Behind the time at which it was written.
        return last[(last.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }
}
