using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CraftAspire.AppHost;

/// <summary>Shows above the dashboard's pages why a resource failed, in the words with which the resource ended its log.</summary>
internal sealed class FailureNotices(
    ResourceNotificationService resources, ResourceLoggerService logs, IInteractionService interactions) : BackgroundService
{
    /// <summary>Watches all resources while the application runs here.</summary>
    public static void Add(IDistributedApplicationBuilder builder)
    {
        if (builder.ExecutionContext.IsRunMode)
        {
            builder.Services.AddHostedService<FailureNotices>();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var shown = new HashSet<(string Resource, DateTime? StoppedAt)>();

        await foreach (var change in resources.WatchAsync(stoppingToken))
        {
            if (HasFailed(change.Snapshot) && shown.Add((change.ResourceId, change.Snapshot.StopTimeStamp)))
            {
                _ = ShowAsync(change, stoppingToken);
            }
        }
    }

    private static bool HasFailed(CustomResourceSnapshot snapshot) =>
        snapshot.State?.Text == KnownResourceStates.FailedToStart
        || (KnownResourceStates.TerminalStates.Contains(snapshot.State?.Text) && snapshot.ExitCode is not (null or 0));

    private async Task ShowAsync(ResourceEvent change, CancellationToken cancellationToken)
    {
        var last = "Its console log says why.";

        await foreach (var lines in logs.GetAllAsync(change.ResourceId).WithCancellation(cancellationToken))
        {
            last = lines.Select(line => line.Content).LastOrDefault(content => content.Trim().Length > 0, last);
        }

#pragma warning disable ASPIREINTERACTION001 // Experimental; the one way to say something above the dashboard's pages.
        await interactions.PromptNotificationAsync(
            $"{change.Resource.Name} failed",
            last,
            new NotificationInteractionOptions
            {
                Intent = MessageIntent.Error,
                LinkText = "Console log",
                LinkUrl = $"/consolelogs/resource/{change.ResourceId}",
            },
            cancellationToken);
#pragma warning restore ASPIREINTERACTION001
    }
}
