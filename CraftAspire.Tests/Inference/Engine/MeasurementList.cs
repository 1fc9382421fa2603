using System.Diagnostics.Metrics;
using CraftAspire.Inference;

namespace CraftAspire.Tests.Inference.Engine;

/// <summary>What the engine measures on the thread that made this list: other tests measure on theirs.</summary>
internal sealed class MeasurementList : IDisposable
{
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly Dictionary<string, List<double>> _measurements = [];
    private readonly MeterListener _listener = new();

    public MeasurementList()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Telemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Add(instrument.Name, value));
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Add(instrument.Name, value));
        _listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Add(instrument.Name, value));
        _listener.Start();
    }

    public IReadOnlyList<double> this[string instrument] => _measurements.GetValueOrDefault(instrument, []);

    public void Dispose() => _listener.Dispose();

    private void Add(string instrument, double value)
    {
        if (Environment.CurrentManagedThreadId == _thread)
        {
            (_measurements.TryGetValue(instrument, out var values) ? values : _measurements[instrument] = []).Add(value);
        }
    }
}
