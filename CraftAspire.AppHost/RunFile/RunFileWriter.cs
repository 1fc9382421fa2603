using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace CraftAspire.AppHost.RunFile;

/// <summary>Writes what runs into a file whenever it changes, for <c>craft</c> to read.</summary>
internal sealed class RunFileWriter(
    ResourceNotificationService notifications, ResourceLoggerService logs, IHostApplicationLifetime application, string path) : BackgroundService
{
    private const int LastLines = 60;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Dictionary<string, string> LinkNames = new()
    {
        ["telegram"] = "chat",
        ["aspire-dashboard"] = "dashboard",
        ["api"] = "api",
        ["inference"] = "inference",
        ["bot"] = "bot",
    };

    private readonly Dictionary<string, ResourceEvent> _latest = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // What ends because everything ends has not failed.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, application.ApplicationStopping);

        try
        {
            await foreach (var change in notifications.WatchAsync(ending.Token))
            {
                if (IsToRun(change))
                {
                    _latest[change.ResourceId] = change;
                    await WriteAsync(ending.Token);
                }
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The application ends.
        }
    }

    // Aspire adds a resource that builds a project anew to each project, for whoever asks for it; and a database that is not Aspire's own
    // has no state, but that of its server.
    private static bool IsToRun(ResourceEvent change) => change.Resource switch
    {
        ParameterResource => false,
        var resource when resource.Annotations.OfType<ExplicitStartupAnnotation>().Any() => change.Snapshot.State?.Text is not (null or "NotStarted"),
        IResourceWithParent => change.Snapshot.State is not null,
        _ => true,
    };

    // A service that ends by itself has failed, whatever its exit code says; only what was started to end may end.
    private static bool HasFailed(ResourceEvent change) =>
        change.Snapshot.State?.Text == KnownResourceStates.FailedToStart
        || (change.Snapshot.State?.Text == KnownResourceStates.Finished
            && (change.Snapshot.ExitCode != 0 || change.Resource.Annotations.OfType<EndpointAnnotation>().Any()));

    private static bool IsWell(ResourceEvent change) =>
        change.Snapshot.HealthStatus is HealthStatus.Healthy
        || (change.Snapshot.State?.Text == KnownResourceStates.Finished && !HasFailed(change));

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        var resources = _latest.Values.ToArray();
        var failed = new List<FailureReport>();

        foreach (var resource in resources.Where(r => HasFailed(r)).Select(r => r.Resource).Distinct())
        {
            failed.Add(new(resource.Name, await LastLinesOfAsync(resource, cancellationToken)));
        }

        var report = new RunReport(
            Environment.ProcessId,
            resources.ToDictionary(r => NameOf(r), r => new ResourceReport(
                HasFailed(r) ? "Failed" : r.Snapshot.State?.Text,
                r.Snapshot.HealthStatus?.ToString(),
                AddressOf(r))),
            LinksOf(resources),
            Ready: resources.All(r => IsWell(r)),
            failed);

        // Through a second file: whoever reads never sees half a report.
        await File.WriteAllTextAsync(path + ".next", JsonSerializer.Serialize(report, Json), cancellationToken);
        File.Move(path + ".next", path, overwrite: true);
    }

    // Aspire's own name of a process has random letters at its end; they only matter where there are several.
    private string NameOf(ResourceEvent resource) =>
        _latest.Values.Count(other => other.Resource == resource.Resource) == 1 ? resource.Resource.Name : resource.ResourceId;

    // The dashboard also has addresses that take telemetry only.
    private static string? AddressOf(ResourceEvent resource) =>
        (resource.Snapshot.Urls.FirstOrDefault(url => url.Name is "http" or "https") ?? resource.Snapshot.Urls.FirstOrDefault())?.Url;

    private static Dictionary<string, string> LinksOf(IEnumerable<ResourceEvent> resources)
    {
        var links = new Dictionary<string, string>();

        foreach (var resource in resources)
        {
            if (LinkNames.TryGetValue(resource.Resource.Name, out var link) && AddressOf(resource) is { } address)
            {
                links.TryAdd(link, address);
            }
        }

        return links;
    }

    private async Task<IReadOnlyList<string>> LastLinesOfAsync(IResource resource, CancellationToken cancellationToken)
    {
        var last = new List<string>();

        await foreach (var lines in logs.GetAllAsync(resource).WithCancellation(cancellationToken))
        {
            last.AddRange(lines.Select(line => line.Content));
        }

        return last[Math.Max(0, last.Count - LastLines)..];
    }
}
