using System.Diagnostics.Metrics;
using CraftAspire.Inference;

namespace CraftAspire.Tests.Inference.Engine;

/// <summary>What the engine measures on the thread that made this list: other tests measure on theirs.</summary>
internal sealed class MeasurementList : IDisposable
{
    private readonly int thread = Environment.CurrentManagedThreadId;
    private readonly Dictionary<string, List<double>> measurements = [];
    private readonly MeterListener listener = new();

    public MeasurementList()
    {
        listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Telemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Add(instrument.Name, value));
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Add(instrument.Name, value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Add(instrument.Name, value));
        listener.Start();
    }

    public IReadOnlyList<double> this[string instrument] => measurements.GetValueOrDefault(instrument, []);

    public void Dispose() => listener.Dispose();

    private void Add(string instrument, double value)
    {
        if (Environment.CurrentManagedThreadId == thread)
        {
            (measurements.TryGetValue(instrument, out var values) ? values : measurements[instrument] = []).Add(value);
        }
    }
}
