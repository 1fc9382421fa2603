using CraftAspire.Bot.Telegram.Receiving;

namespace CraftAspire.Bot.Conversation.Grains;

/// <summary>Runs the poll in the one process in which this grain lives.</summary>
[KeepAlive]
internal sealed class PollingGrain(UpdatePolling polling, LivingChats living) : Grain, IPollingGrain, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task? _polling;

    public Task Stand()
    {
        if (living.IsStopping)
        {
            DeactivateOnIdle();
            return Task.CompletedTask;
        }

        if (_polling is null)
        {
            // Runs outside of the grain's scheduler, so the grain can answer calls.
            _polling = Task.Run(() => polling.RunAsync(_stop.Token));
            living.OnStop(StopAsync);
        }

        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => StopAsync();

    public void Dispose() => _stop.Dispose();

    private async Task StopAsync()
    {
        await _stop.CancelAsync();
        if (_polling is not null) await _polling;
    }
}
