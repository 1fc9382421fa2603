namespace CraftAspire.Tests.Application.Distributed;

/// <summary>
/// A resource that a test has stopped; it runs again at the end, however the test ends: others play on the same application.
/// </summary>
public sealed class StoppedResource(Func<Task> start) : IAsyncDisposable
{
    private bool _runs;

    /// <summary>Starts it; returns when it is healthy.</summary>
    public async Task StartAgain()
    {
        await start();
        _runs = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_runs)
            await StartAgain();
    }
}
