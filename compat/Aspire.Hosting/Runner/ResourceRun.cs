using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Runner;

/// <summary>All processes of one resource, started and stopped together; one command at a time.</summary>
internal sealed class ResourceRun(IResource resource, IReadOnlyList<ReplicaRun> replicas, Waits waits) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly CancellationTokenSource _ending = new();
    private CancellationTokenSource _starting = new();

    public IResource Resource { get; } = resource;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);

        try
        {
            _starting.Dispose();
            _starting = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(_starting.Token, cancellationToken);

            await Task.WhenAll(replicas.Where(replica => !replica.IsRunning).Select(replica => replica.StartAsync(waits, either.Token)));
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public async Task StopAsync()
    {
        // Whoever still waits for others is not worth waiting for.
        await _starting.CancelAsync();
        await _oneAtATime.WaitAsync(CancellationToken.None);

        try
        {
            await Task.WhenAll(replicas.Select(replica => replica.StopAsync()));
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Stops the resource for good.</summary>
    public async Task EndAsync()
    {
        await _ending.CancelAsync();
        await StopAsync();
    }

    public void AddCommands()
    {
        Add(KnownResourceCommands.StartCommand, "Start", token => StartAsync(token));
        Add(KnownResourceCommands.StopCommand, "Stop", _ => StopAsync());
        Add(KnownResourceCommands.RestartCommand, "Restart", async token =>
        {
            await StopAsync();
            await StartAsync(token);
        });

        void Add(string name, string text, Func<CancellationToken, Task> execute) =>
            Resource.Annotations.Add(new ResourceCommandAnnotation(
                name,
                text,
                async context =>
                {
                    await execute(context.CancellationToken);
                    return CommandResults.Success();
                },
                options: null));
    }

    public void Dispose()
    {
        _oneAtATime.Dispose();
        _ending.Dispose();
        _starting.Dispose();
    }
}
