using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CraftAspire.Tests.Hosting;

/// <summary>An application of shell commands with a folder of its own.</summary>
internal sealed class SmallApplication : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly IDistributedApplicationTestingBuilder _builder = DistributedApplicationTestingBuilder.Create();
    private DistributedApplication? _running;

    public string Folder { get; } = Directory.CreateTempSubdirectory("craftaspire-runner-").FullName;

    public DistributedApplication Running => _running!;

    public IResourceBuilder<ExecutableResource> Add(string name, string script) => _builder.AddExecutable(name, "sh", Folder, "-c", script);

    public IResourceBuilder<ExecutableResource> AddProgram(string name, string program) => _builder.AddExecutable(name, program, Folder);

    public async Task Start()
    {
        _running = await _builder.BuildAsync();
        await _running.StartAsync(TestContext.Current.CancellationToken);
    }

    public async Task<CustomResourceSnapshot> WaitUntil(string name, Func<CustomResourceSnapshot, bool> condition) =>
        (await Running.ResourceNotifications.WaitForResourceAsync(name, change => condition(change.Snapshot), TestContext.Current.CancellationToken).WaitAsync(Limit)).Snapshot;

    public Task<CustomResourceSnapshot> WaitUntilOver(string name) =>
        WaitUntil(name, snapshot => KnownResourceStates.TerminalStates.Contains(snapshot.State?.Text));

    /// <summary>Waits until the resource has written a line that holds the text.</summary>
    public async Task<string> WaitForLine(string name, string text)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);

        await foreach (var lines in Running.Services.GetRequiredService<ResourceLoggerService>().WatchAsync(name).WithCancellation(limit.Token))
        {
            if (lines.FirstOrDefault(line => line.Content.Contains(text, StringComparison.Ordinal)) is { Content: { } found })
            {
                return found;
            }
        }

        throw new InvalidOperationException($"{name} never wrote '{text}'.");
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public async ValueTask DisposeAsync()
    {
        if (_running is not null)
        {
            await _running.StopAsync();
            await _running.DisposeAsync();
        }

        await _builder.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
