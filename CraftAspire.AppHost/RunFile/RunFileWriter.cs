using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace CraftAspire.AppHost.RunFile;

/// <summary>Writes what runs into a file whenever it changes, for <c>craft</c> to read.</summary>
internal sealed class RunFileWriter(ResourceNotificationService notifications, ResourceLoggerService logs, string path) : BackgroundService
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

        await foreach (var change in notifications.WatchAsync(stoppingToken))
        {
            if (change.Resource is not ParameterResource)
            {
                _latest[change.ResourceId] = change;
                await WriteAsync(stoppingToken);
            }
        }
    }

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

        foreach (var name in resources.Where(r => HasFailed(r)).Select(r => r.Resource.Name).Distinct())
        {
            failed.Add(new(name, await LastLinesOfAsync(name, cancellationToken)));
        }

        var report = new RunReport(
            Environment.ProcessId,
            resources.ToDictionary(r => r.ResourceId, r => new ResourceReport(
                HasFailed(r) ? "Failed" : r.Snapshot.State?.Text,
                r.Snapshot.HealthStatus?.ToString(),
                r.Snapshot.Urls.FirstOrDefault()?.Url)),
            LinksOf(resources),
            Ready: resources.All(r => IsWell(r)),
            failed);

        // Through a second file: whoever reads never sees half a report.
        await File.WriteAllTextAsync(path + ".next", JsonSerializer.Serialize(report, Json), cancellationToken);
        File.Move(path + ".next", path, overwrite: true);
    }

    private static Dictionary<string, string> LinksOf(IEnumerable<ResourceEvent> resources)
    {
        var links = new Dictionary<string, string>();

        foreach (var resource in resources)
        {
            if (LinkNames.TryGetValue(resource.Resource.Name, out var link) && resource.Snapshot.Urls.FirstOrDefault() is { } url)
            {
                links.TryAdd(link, url.Url);
            }
        }

        return links;
    }

    private async Task<IReadOnlyList<string>> LastLinesOfAsync(string name, CancellationToken cancellationToken)
    {
        var last = new List<string>();

        await foreach (var lines in logs.GetAllAsync(name).WithCancellation(cancellationToken))
        {
            last.AddRange(lines.Select(line => line.Content));
        }

        return last[Math.Max(0, last.Count - LastLines)..];
    }
}
