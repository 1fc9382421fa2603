using Microsoft.Extensions.DependencyInjection;

namespace CraftAspire.AppHost.Local;

internal static class ReasonOfEnd
{
    /// <summary>Shows the last line of a program that failed among the resource's properties: it is the sentence that says what to do.</summary>
    public static IResourceBuilder<T> WithReasonOfEnd<T>(this IResourceBuilder<T> program) where T : ExecutableResource =>
        program.OnResourceStopped(async (resource, stopped, cancellationToken) =>
        {
            if (stopped.ResourceEvent.Snapshot.ExitCode is null or 0)
            {
                return;
            }

            var last = "";

            await foreach (var lines in stopped.Services.GetRequiredService<ResourceLoggerService>().GetAllAsync(resource).WithCancellation(cancellationToken))
            {
                last = lines.LastOrDefault(line => line.Content.Length > 0).Content ?? last;
            }

            await stopped.Services.GetRequiredService<ResourceNotificationService>().PublishUpdateAsync(
                resource, snapshot => snapshot with { Properties = [.. snapshot.Properties.Where(property => property.Name != "Reason"), new("Reason", last)] });
        });
}
