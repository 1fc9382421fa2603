using Microsoft.Extensions.DependencyInjection;

namespace CraftAspire.AppHost.Local;

internal static class ReasonOfEnd
{
    // Aspire reads what a program wrote after it tells of its end.
    private static readonly TimeSpan FirstLine = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan NextLine = TimeSpan.FromSeconds(1);

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
        limit.CancelAfter(FirstLine);
        var last = "";

        try
        {
            await foreach (var lines in logs.WatchAsync(resource).WithCancellation(limit.Token))
            {
                // Aspire's own lines are marked.
                if (lines.LastOrDefault(line => line.Content.Length > 0 && !line.Content.Contains("[sys]", StringComparison.Ordinal)).Content is { } line)
                {
                    last = line;
                    limit.CancelAfter(NextLine);
                }
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
