using System.Diagnostics;

namespace CraftAspire.Api.Combining;

/// <summary>One making with everybody who waits for it. It is called off when the last of them has left.</summary>
internal sealed class Flight : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _calledOff = new();
    private readonly TaskCompletionSource<MakeOutcome> _landed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _passengers;
    private bool _closed;

    /// <summary>Cancelled when nobody waits any more.</summary>
    public CancellationToken CalledOff => _calledOff.Token;

    public Task<MakeOutcome> Landed => _landed.Task;

    /// <summary>The span of the making, for those who wait in other traces.</summary>
    public ActivityContext Span { get; set; }

    /// <summary>False when the flight is called off already.</summary>
    public bool TryBoard()
    {
        lock (_gate)
        {
            if (_closed)
                return false;
            _passengers++;
            return true;
        }
    }

    public void Leave()
    {
        lock (_gate)
        {
            if (--_passengers > 0 || _closed)
                return;
            _closed = true;
        }

        if (!_landed.Task.IsCompleted)
            _calledOff.Cancel();
    }

    public async Task TakeOffAsync(Func<Flight, Task<MakeOutcome>> make)
    {
        try
        {
            _landed.TrySetResult(await make(this));
        }
        catch (Exception failure)
        {
            _landed.TrySetException(failure);

            // Looked at here, for the case that nobody waits any more.
            _ = _landed.Task.Exception;
        }
    }

    public void Dispose() => _calledOff.Dispose();
}
