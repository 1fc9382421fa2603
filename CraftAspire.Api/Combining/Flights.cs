using System.Collections.Concurrent;
using System.Diagnostics;

namespace CraftAspire.Api.Combining;

/// <summary>Makes each unknown pair once for all in this process who wait for it.</summary>
internal sealed class Flights
{
    private readonly ConcurrentDictionary<ElementPair, Flight> _flights = new();

    /// <summary>Waits for the making of the pair that is under way, or begins it with <paramref name="make"/>.</summary>
    public async Task<MakeOutcome> JoinAsync(ElementPair pair, Func<CancellationToken, Task<MakeOutcome>> make, CancellationToken cancellationToken)
    {
        while (true)
        {
            var mine = new Flight();
            var flight = _flights.GetOrAdd(pair, mine);
            if (!flight.TryBoard())
            {
                // Called off, and about to remove itself.
                mine.Dispose();
                _flights.TryRemove(KeyValuePair.Create(pair, flight));
                continue;
            }

            try
            {
                if (flight == mine)
                {
                    _ = TakeOffAsync(pair, flight, make);
                    return await flight.Landed.WaitAsync(cancellationToken);
                }

                mine.Dispose();
                return await WaitAsync(flight, cancellationToken);
            }
            finally
            {
                flight.Leave();
            }
        }
    }

    private async Task TakeOffAsync(ElementPair pair, Flight flight, Func<CancellationToken, Task<MakeOutcome>> make)
    {
        await flight.TakeOffAsync(async _ =>
        {
            using var span = Telemetry.Source.StartActivity("combine.generate");
            flight.Span = span?.Context ?? default;
            try
            {
                return await make(flight.CalledOff);
            }
            finally
            {
                _flights.TryRemove(KeyValuePair.Create(pair, flight));
            }
        });
    }

    // The making belongs to the trace of who began it; the others' traces link to it.
    private static async Task<MakeOutcome> WaitAsync(Flight flight, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Source.StartActivity("combine.wait");
        var outcome = await flight.Landed.WaitAsync(cancellationToken);
        if (flight.Span != default)
            span?.AddLink(new ActivityLink(flight.Span));
        return outcome;
    }
}
