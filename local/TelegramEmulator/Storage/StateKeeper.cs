using TelegramEmulator.Webhooks;
using TelegramEmulator.World;

namespace TelegramEmulator.Storage;

/// <summary>
/// Keeps the state in a file, if one is configured: read before the first call is answered, written some seconds after a change and at the
/// end.
/// </summary>
public sealed class StateKeeper(
    EmulatedTelegram telegram, StateFile file, WebhookSender webhooks, TimeProvider time) : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource _stopping = new();
    private string? _saved;
    private Task _saving = Task.CompletedTask;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (await file.ReadAsync(cancellationToken) is { } snapshot)
            snapshot.RestoreInto(telegram, webhooks);
        _saved = Snapshot.Mark(telegram);
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (file.IsConfigured)
            _saving = SaveNowAndThenAsync(_stopping.Token);
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // The server takes no more calls now, so the file misses none.
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _saving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (file.IsConfigured)
            await SaveAsync();
    }

    public void Dispose() => _stopping.Dispose();

    private async Task SaveNowAndThenAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            await SaveAsync();
        }
    }

    private async Task SaveAsync()
    {
        var mark = Snapshot.Mark(telegram);
        if (mark != _saved && await file.WriteAsync(Snapshot.Of(telegram)))
            _saved = mark;
    }
}
