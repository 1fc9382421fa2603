using System.Collections.Concurrent;
using System.Diagnostics;
using CraftAspire.Api.Game;

namespace CraftAspire.Api.Combining;

/// <summary>Makes each unknown pair once for all callers of this process that wait for it.</summary>
internal sealed class Flights
{
    private readonly ConcurrentDictionary<ElementPair, Flight> _flights = new();

    /// <summary>Joins the pair's flight, or begins one with <paramref name="make"/>.</summary>
    public async Task<MakeOutcome> JoinAsync(
        ElementPair pair, Func<CancellationToken, Task<MakeOutcome>> make, CancellationToken cancellationToken)
    {
        while (true)
        {
            var mine = new Flight();
            var flight = _flights.GetOrAdd(pair, mine);
            if (flight != mine)
                mine.Dispose();

            if (!flight.TryBoard())
            {
                // A flight without passengers is called off and removes itself.
                _flights.TryRemove(KeyValuePair.Create(pair, flight));
                continue;
            }

            try
            {
                if (flight != mine)
                    return await WaitAsync(flight, cancellationToken);

                _ = flight.FlyAsync(make, () => _flights.TryRemove(KeyValuePair.Create(pair, flight)));
                return await flight.Landed.WaitAsync(cancellationToken);
            }
            finally
            {
                flight.Leave();
            }
        }
    }

    // The generation belongs to the trace of the first passenger. The traces of the others link to it.
    private static async Task<MakeOutcome> WaitAsync(Flight flight, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Source.StartActivity("combine.wait");
        var outcome = await flight.Landed.WaitAsync(cancellationToken);
        if (flight.Span != default)
            span?.AddLink(new ActivityLink(flight.Span));
        return outcome;
    }

    /// <summary>The making of one pair. It is called off when its last passenger leaves.</summary>
    private sealed class Flight : IDisposable
    {
        private readonly Lock _gate = new();
        private readonly CancellationTokenSource _calledOff = new();
        private readonly TaskCompletionSource<MakeOutcome> _landed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _passengers;
        private bool _closed;

        public Task<MakeOutcome> Landed => _landed.Task;

        /// <summary>The span of the generation.</summary>
        public ActivityContext Span { get; private set; }

        /// <summary>False when the flight is called off.</summary>
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

        public async Task FlyAsync(Func<CancellationToken, Task<MakeOutcome>> make, Action ended)
        {
            try
            {
                _landed.TrySetResult(await MakeAsync(make, ended));
            }
            catch (Exception failure)
            {
                _landed.TrySetException(failure);

                // Marks the failure as observed: perhaps no passenger is left to see it.
                _ = _landed.Task.Exception;
            }
        }

        public void Dispose() => _calledOff.Dispose();

        private async Task<MakeOutcome> MakeAsync(Func<CancellationToken, Task<MakeOutcome>> make, Action ended)
        {
            using var span = Telemetry.Source.StartActivity("combine.generate");
            Span = span?.Context ?? default;
            try
            {
                return await make(_calledOff.Token);
            }
            finally
            {
                ended();
            }
        }
    }
}
